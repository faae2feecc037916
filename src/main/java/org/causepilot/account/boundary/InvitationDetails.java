package org.causepilot.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.account.entity.Role;

/** An invitation as clients see it. */
public record InvitationDetails(
        UUID id, String email, Role role, String invitedBy, Instant createdAt, Instant expiresAt) {

    static InvitationDetails of(OpenInvitation invitation) {
        return new InvitationDetails(
                invitation.id(),
                invitation.email().value(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
