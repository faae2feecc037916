package org.causepilot.organization.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.systemdatabase.control.KnownRows;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangesMissed;

/** Organizations as the door needs them. Whoever changes one asks the {@link OrganizationRegistry} itself. */
@ApplicationScoped
public class KnownOrganizations {

    private static final int MOST = 10_000;

    @Inject
    private ServerNodes nodes;

    @Inject
    private OrganizationRegistry registry;

    /**
     * Why: every request into an organization asks what state it is in. Emptied by {@link OrganizationChanged} and {@link
     * ChangesMissed}.
     */
    private KnownRows<UUID, OrganizationSnapshot> rows;

    @PostConstruct
    void prepare() {
        rows = new KnownRows<>(MOST, nodes);
    }

    /** Also one that nobody is to know of yet, or any more. */
    public Optional<OrganizationSnapshot> find(UUID id) {
        return rows.find(id, registry::findCommitted);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        rows.forget(change.id());
    }

    void onChangesMissed(@Observes ChangesMissed missed) {
        rows.forgetAll();
    }
}
