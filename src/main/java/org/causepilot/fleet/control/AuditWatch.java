package org.causepilot.fleet.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.control.AuditVerification;
import org.causepilot.audit.entity.AuditVerdict;

/**
 * Walks along the whole audit chain within a minute of the start and every six hours, so that a forgery is told of and not
 * only found by whoever asks. What was found is kept in this server's memory.
 */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditWatch {

    private static final Logger LOGGER = Logger.getLogger(AuditWatch.class.getName());
    private static final Duration PAUSE = Duration.ofHours(6);

    @Inject
    private AuditVerification verification;

    @Inject
    private Clock clock;

    private final AtomicBoolean walking = new AtomicBoolean();
    private volatile Finding last;

    /** What a walk found, and when. */
    public record Finding(AuditVerdict verdict, Instant at) {}

    /** Empty until the first walk is over. */
    public Optional<Finding> last() {
        return Optional.ofNullable(last);
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void walkWhenDue() {
        boolean due = last == null || last.at().plus(PAUSE).isBefore(clock.instant());
        if (due && walking.compareAndSet(false, true)) {
            try {
                walk();
            } finally {
                walking.set(false);
            }
        }
    }

    private void walk() {
        try {
            last = new Finding(verification.verify(Optional.empty()), clock.instant());
            if (!last.verdict().isIntact()) {
                LOGGER.log(
                        Level.SEVERE,
                        "the audit trail is not as it was written, from entry {0} on",
                        Long.toString(last.verdict().firstBrokenId()));
            }
        } catch (RuntimeException later) {
            LOGGER.log(Level.FINE, "the audit trail was not verified", later);
        }
    }
}
