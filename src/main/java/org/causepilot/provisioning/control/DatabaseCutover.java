package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.control.EngineGate;
import org.causepilot.orgdatabase.control.OrganizationDatabaseManager;
import org.causepilot.orgdatabase.control.OrganizationDatabaseUnavailableException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;

/**
 * Takes an organization from one connection to another and, when the new one does not serve, back again. Its requests
 * wait meanwhile; those at work finish on the side they began on. None of them ever meets a connection on trial.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DatabaseCutover {

    private static final Logger LOGGER = Logger.getLogger(DatabaseCutover.class.getName());

    @Inject
    private OrganizationDatabaseManager manager;

    @Inject
    private ConnectionSteps steps;

    /**
     * @param begin brings the new connection into force, on trial
     * @return the organization with its proven connection
     * @throws ConnectionTakenBackException when it did not serve, and the one before is in force again
     */
    public OrganizationSnapshot perform(UUID organization, Supplier<OrganizationSnapshot> begin) {
        try (EngineGate gate = manager.holdBack(organization)) {
            return settle(begin.get(), gate);
        }
    }

    private OrganizationSnapshot settle(OrganizationSnapshot onTrial, EngineGate gate) {
        try {
            manager.tryOut(onTrial, gate);
        } catch (RuntimeException unfit) {
            throw takenBack(onTrial, gate, unfit);
        }
        return steps.prove(onTrial);
    }

    private ConnectionTakenBackException takenBack(
            OrganizationSnapshot onTrial, EngineGate gate, RuntimeException unfit) {
        LOGGER.log(Level.WARNING, "{0} - generation {1} does not serve and is taken back: {2}", new Object[] {
            onTrial.slug(), onTrial.generation(), code(unfit)
        });
        OrganizationSnapshot back = steps.takeBack(onTrial, code(unfit));
        gate.turnBack(back);
        return new ConnectionTakenBackException(code(unfit), reason(unfit), back.generation());
    }

    private static String code(RuntimeException unfit) {
        if (unfit instanceof OrganizationDatabaseUnavailableException unavailable) {
            return unavailable.reason();
        }
        return unfit instanceof DomainException refused ? refused.type().code() : "unknown";
    }

    private static Message reason(RuntimeException unfit) {
        return unfit instanceof DomainException refused ? refused.detail() : Message.of("orgdatabase.reason.unknown");
    }
}
