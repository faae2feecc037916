package org.causepilot.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The stored fact that a person belongs to an organization. */
@Entity
@Table(name = "organization_members")
@IdClass(MembershipId.class)
public class Membership {

    @Id
    @Column(name = "organization_id")
    private UUID organizationId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    private Role role;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Membership() {}

    public Membership(UUID organizationId, UUID userId, Role role, Clock clock) {
        this.organizationId = organizationId;
        this.userId = userId;
        this.role = role;
        this.createdAt = clock.instant();
        this.updatedAt = createdAt;
    }

    public void become(Role newRole, Clock clock) {
        if (role != newRole) {
            role = newRole;
            updatedAt = clock.instant();
        }
    }

    public Role role() {
        return role;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID userId() {
        return userId;
    }

    public long version() {
        return version;
    }

    public Member of(Account person) {
        return new Member(userId, person.email(), person.fullName(), role, version, createdAt, updatedAt);
    }
}
