package org.causepilot.provisioning.control;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.organization.control.ConnectionTrials;
import org.causepilot.organization.control.OrganizationRegistry;

/** Ends the trials of connections that a killed server left without a verdict. */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialRecovery {

    private static final Logger LOGGER = Logger.getLogger(TrialRecovery.class.getName());

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource systemDatabase;

    @Inject
    private ConnectionTrials trials;

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private DatabaseCutover cutover;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void endWhatWasLeft() {
        trials.pending().forEach(this::endIfLeft);
    }

    private void endIfLeft(UUID organization) {
        try {
            Optional<InstallationLock> lock = InstallationLock.tryAcquire(systemDatabase, organization);
            if (lock.isPresent()) {
                try (InstallationLock held = lock.get()) {
                    end(organization);
                }
            }
        } catch (SQLException | RuntimeException later) {
            LOGGER.log(Level.WARNING, "the connection of {0} is on trial still: {1}", new Object[] {
                organization, later.getMessage()
            });
        }
    }

    private void end(UUID organization) {
        try {
            if (registry.get(organization).isOnTrial()) {
                cutover.perform(organization, () -> registry.get(organization));
            }
        } catch (ConnectionTakenBackException ended) {
            LOGGER.log(Level.FINE, "the trial ended", ended);
        }
    }
}
