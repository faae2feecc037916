package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.causepilot.account.entity.AccountChanged;
import org.causepilot.account.entity.MembershipChanged;
import org.causepilot.account.entity.MembershipId;
import org.causepilot.systemdatabase.control.ChangeFeed;
import org.causepilot.systemdatabase.entity.ChangeHeard;

/**
 * Carries changes of people and memberships to this server and to all others: here at once, elsewhere a moment later, and
 * nowhere after a rollback. To be told before the audit trail is written.
 */
@ApplicationScoped
class AccountNews {

    private static final String ACCOUNT = "account";
    private static final String MEMBERSHIP = "membership";

    @Inject
    private ChangeFeed feed;

    @Inject
    private Event<AccountChanged> accounts;

    @Inject
    private Event<MembershipChanged> memberships;

    void tell(UUID account) {
        accounts.fire(new AccountChanged(account));
        feed.announce(ACCOUNT, account.toString());
    }

    void tell(UUID organization, UUID user) {
        memberships.fire(new MembershipChanged(new MembershipId(organization, user)));
        feed.announce(MEMBERSHIP, organization + " " + user);
    }

    void pass(@Observes ChangeHeard heard) {
        String[] words = heard.about().split(" ");
        switch (heard.topic()) {
            case ACCOUNT -> accounts.fire(new AccountChanged(UUID.fromString(words[0])));
            case MEMBERSHIP ->
                memberships.fire(
                        new MembershipChanged(new MembershipId(UUID.fromString(words[0]), UUID.fromString(words[1]))));
            default -> {}
        }
    }
}
