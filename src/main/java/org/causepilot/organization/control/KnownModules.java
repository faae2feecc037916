package org.causepilot.organization.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.causepilot.organization.entity.Module;
import org.causepilot.organization.entity.ModulesChanged;
import org.causepilot.systemdatabase.control.KnownRows;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangesMissed;

/** Which modules an organization uses, as the door needs it. */
@ApplicationScoped
public class KnownModules {

    private static final int MOST = 10_000;

    @Inject
    private ServerNodes nodes;

    @Inject
    private OrganizationModules modules;

    /**
     * Those turned off, nothing kept being nothing turned off. Why: every request for an organization's data asks. Emptied
     * by {@link ModulesChanged} and {@link ChangesMissed}.
     */
    private KnownRows<UUID, Set<Module>> disabled;

    @PostConstruct
    void prepare() {
        disabled = new KnownRows<>(MOST, nodes);
    }

    public boolean isEnabled(UUID organization, Module module) {
        return disabled.find(organization, id -> Optional.of(modules.committedDisabled(id)))
                .filter(off -> off.contains(module))
                .isEmpty();
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModulesChanged change) {
        disabled.forget(change.organization());
    }

    void onChangesMissed(@Observes ChangesMissed missed) {
        disabled.forgetAll();
    }
}
