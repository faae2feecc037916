package org.causepilot.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.AccountChanged;
import org.causepilot.systemdatabase.control.KnownRows;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangesMissed;

/** Accounts as the door needs them. */
@ApplicationScoped
class KnownAccounts {

    private static final int MOST = 10_000;

    @Inject
    private ServerNodes nodes;

    @Inject
    private Accounts accounts;

    /** Why: every request asks whose token it carries. Emptied by {@link AccountChanged} and {@link ChangesMissed}. */
    private KnownRows<UUID, Account> rows;

    @PostConstruct
    void prepare() {
        rows = new KnownRows<>(MOST, nodes);
    }

    Optional<Account> find(UUID id) {
        return rows.find(id, accounts::findCommitted);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        rows.forget(change.id());
    }

    void onChangesMissed(@Observes ChangesMissed missed) {
        rows.forgetAll();
    }
}
