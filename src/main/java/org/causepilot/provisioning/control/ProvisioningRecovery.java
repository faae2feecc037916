package org.causepilot.provisioning.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.provisioning.entity.ProvisioningEntry;

/** Undoes what a killed server left half done: at every start, and now and then for what could not be undone before. */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProvisioningRecovery {

    private static final Logger LOGGER = Logger.getLogger(ProvisioningRecovery.class.getName());

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource systemDatabase;

    @Inject
    private ProvisioningJournal journal;

    @Inject
    private ProvisioningSteps steps;

    @Inject
    private AuditTrail audit;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void undoWhatWasLeft() {
        journal.open().forEach(this::undoIfLeft);
    }

    private void undoIfLeft(ProvisioningEntry entry) {
        try {
            Optional<InstallationLock> lock = InstallationLock.tryAcquire(systemDatabase, entry.attempt());
            if (lock.isPresent()) {
                try (InstallationLock held = lock.get()) {
                    steps.undo(entry.attempt());
                    audit.recordApart(AuditEvent.failed(
                            "database.created",
                            entry.organization(),
                            Map.of("database", entry.database(), "problem", "server-stopped")));
                    LOGGER.log(Level.INFO, "database {0} was left half made and is gone", entry.database());
                }
            }
        } catch (SQLException | RuntimeException later) {
            LOGGER.log(Level.WARNING, "database {0} is half made and cannot be undone yet: {1}", new Object[] {
                entry.database(), later.getMessage()
            });
        }
    }
}
