package org.causepilot.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.account.entity.Role;

/**
 * An invitation just made.
 *
 * @param oneTimeLink to be handed to the invited person, shown this once
 */
public record CreatedInvitation(
        UUID id, String email, Role role, String invitedBy, Instant createdAt, Instant expiresAt, String oneTimeLink) {

    static CreatedInvitation of(OpenInvitation invitation, String oneTimeLink) {
        return new CreatedInvitation(
                invitation.id(),
                invitation.email().value(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt(),
                oneTimeLink);
    }

    @Override
    public String toString() {
        return "CreatedInvitation[" + id + "]";
    }
}
