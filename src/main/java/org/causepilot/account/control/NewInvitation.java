package org.causepilot.account.control;

import org.causepilot.account.entity.OpenInvitation;

/**
 * An invitation just made.
 *
 * @param token of its link: known to nobody but whoever reads this
 */
public record NewInvitation(OpenInvitation invitation, String token) {

    @Override
    public String toString() {
        return "NewInvitation[" + invitation.id() + "]";
    }
}
