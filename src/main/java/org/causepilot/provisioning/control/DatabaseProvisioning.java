package org.causepilot.provisioning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.AuditedAct;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;
import org.causepilot.provisioning.entity.CreationStep;
import org.causepilot.provisioning.entity.DatabasePlan;

/** Creates an organization's database: all of it, or nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DatabaseProvisioning {

    private static final Logger LOGGER = Logger.getLogger(DatabaseProvisioning.class.getName());

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource systemDatabase;

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private DatabaseServers servers;

    @Inject
    private DatabaseCreator creator;

    @Inject
    private OrganizationMigrator migrator;

    @Inject
    private ProvisioningQueue queue;

    @Inject
    private ProvisioningSteps steps;

    @Inject
    private AuditTrail audit;

    /**
     * For an organization that has none.
     *
     * @throws DatabaseExistsException when there is a database of the name, its own or another's
     * @throws ConflictException when its connection string leads elsewhere
     */
    public OrganizationSnapshot create(UUID organization) {
        OrganizationSnapshot known = registry.get(organization);
        ServerUrl home = home();
        DatabasePlan plan = DatabasePlan.of(known.id(), known.slug(), home, known.databaseName());
        Runnable begin = () -> {
            refuseToReplace(known, home);
            steps.begin(plan);
        };
        return provision(
                plan,
                begin,
                (adopted, act) -> steps.finish(plan, adopted, known.isActive(), List.of(act)),
                CreationProgress.UNWATCHED);
    }

    /** @throws ConflictException when the operator named no server for new databases */
    public ServerUrl home() {
        return servers.home().orElseThrow(() -> new ConflictException(Message.of("provisioning.no-server")));
    }

    /**
     * Runs a plan between its first line in the journal and its last.
     *
     * @param finish is given the act too, to say in its own transaction that it went well
     */
    OrganizationSnapshot provision(
            DatabasePlan plan,
            Runnable begin,
            BiFunction<AdoptedDatabase, AuditedAct, OrganizationSnapshot> finish,
            CreationProgress progress) {
        return queue.run(() -> {
            AuditedAct act = audit.begin(
                    "database.created", plan.organization(), Map.of("database", plan.database(), "role", plan.role()));
            return act.attempt(() -> carryOut(plan, begin, adopted -> finish.apply(adopted, act), progress));
        });
    }

    private OrganizationSnapshot carryOut(
            DatabasePlan plan,
            Runnable begin,
            Function<AdoptedDatabase, OrganizationSnapshot> finish,
            CreationProgress progress) {
        try (InstallationLock lock = lock(plan)) {
            progress.begins(CreationStep.RESERVE);
            begin.run();
            progress.begins(CreationStep.SERVER);
            prepare(plan);
            try {
                creator.create(plan, progress);
                progress.begins(CreationStep.MIGRATE);
                AdoptedDatabase adopted = migrator.migrate(plan.organization(), plan.connection());
                progress.begins(CreationStep.CONNECT);
                return finish.apply(adopted);
            } catch (SQLException failure) {
                throw undone(plan, new ProvisioningFailedException(DriverFailures.of(failure)));
            } catch (RuntimeException failure) {
                throw undone(plan, failure);
            }
        }
    }

    private void prepare(DatabasePlan plan) {
        try {
            creator.prepare(plan);
        } catch (RuntimeException refused) {
            steps.takeBack(plan.attempt());
            throw refused;
        }
    }

    private InstallationLock lock(DatabasePlan plan) {
        try {
            return InstallationLock.tryAcquire(systemDatabase, plan.attempt())
                    .orElseThrow(() -> new IllegalStateException("a new attempt cannot be locked yet"));
        } catch (SQLException failure) {
            throw new IllegalStateException("the system database is not available", failure);
        }
    }

    /** What cannot be undone now stays in the journal, and is undone when its server is back. */
    private RuntimeException undone(DatabasePlan plan, RuntimeException failure) {
        try {
            steps.undo(plan.attempt());
        } catch (RuntimeException later) {
            LOGGER.log(Level.WARNING, "{0} - left for recovery: {1}", new Object[] {plan, later.getMessage()});
        }
        return failure;
    }

    private void refuseToReplace(OrganizationSnapshot known, ServerUrl home) {
        Optional<ConnectionString> present = vault.open(known);
        boolean elsewhere = present.isPresent()
                && !(present.get().endpoint().equals(home.endpoint())
                        && present.get().database().equals(known.databaseName()));
        if (elsewhere) {
            throw new ConflictException(Message.of("provisioning.configured-elsewhere"));
        }
    }
}
