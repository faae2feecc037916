package org.causepilot.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.MembershipChanged;
import org.causepilot.account.entity.MembershipId;
import org.causepilot.account.entity.Role;
import org.causepilot.systemdatabase.control.KnownRows;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangesMissed;

/** Who belongs where, as the door needs it. */
@ApplicationScoped
class KnownMemberships {

    private static final int MOST = 20_000;

    @Inject
    private ServerNodes nodes;

    @Inject
    private Memberships memberships;

    /**
     * Why: every request into an organization asks what its caller is there. Emptied by {@link MembershipChanged} and
     * {@link ChangesMissed}; one that ends with its account is out of reach without it.
     */
    private KnownRows<MembershipId, Role> rows;

    @PostConstruct
    void prepare() {
        rows = new KnownRows<>(MOST, nodes);
    }

    /** Empty for somebody who is no member. */
    Optional<Role> roleOf(UUID user, UUID organization) {
        return rows.find(new MembershipId(organization, user), memberships::committedRole);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipChanged change) {
        rows.forget(change.id());
    }

    void onChangesMissed(@Observes ChangesMissed missed) {
        rows.forgetAll();
    }
}
