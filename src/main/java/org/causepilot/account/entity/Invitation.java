package org.causepilot.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The stored fact that somebody may become a member of an organization. */
@Entity
@Table(name = "invitations")
public class Invitation {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String email;

    private Role role;

    private Language language;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "invited_by_id")
    private UUID invitedById;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Invitation() {}

    public UUID id() {
        return id;
    }

    /** @param inviter their e-mail address */
    public OpenInvitation by(String inviter) {
        return new OpenInvitation(
                id, organizationId, new EmailAddress(email), role, language, inviter, createdAt, expiresAt);
    }
}
