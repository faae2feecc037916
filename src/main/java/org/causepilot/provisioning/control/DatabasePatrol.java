package org.causepilot.provisioning.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at the databases of all active organizations, again and again, so that a list that dials none of them is not
 * believed in vain. Gently: one node does it, the one that has run longest, one database after the other, on a single
 * connection outside of all pools, for a third of the time at most. Where a server does not answer, its other databases
 * are not tried in the same round.
 */
@Startup
@Singleton
@DependsOn("NodeHeartbeat")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabasePatrol {

    private static final Logger LOGGER = Logger.getLogger(DatabasePatrol.class.getName());
    private static final long ROUND_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Set<String> OF_THE_SERVER = Set.of("unreachable", "timeout", "server-not-ready");

    @Inject
    @ConfigProperty(name = "ORG_DB_CHECK_INTERVAL", defaultValue = "PT5M")
    private Duration interval;

    @Inject
    private LastChecks lastChecks;

    @Inject
    private DatabaseStatusReader reader;

    @Inject
    private ServerNodes nodes;

    private final AtomicBoolean onRound = new AtomicBoolean();

    @PostConstruct
    void check() {
        if (interval.isNegative()) {
            throw new IllegalStateException("ORG_DB_CHECK_INTERVAL must not be negative; PT0S turns the checks off");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void goRound() {
        if (!interval.isZero() && isOnDuty() && onRound.compareAndSet(false, true)) {
            try {
                lookAround(System.nanoTime() + ROUND_NANOS);
            } catch (RuntimeException later) {
                LOGGER.log(Level.FINE, "no round: the system database does not answer", later);
            } finally {
                onRound.set(false);
            }
        }
    }

    private boolean isOnDuty() {
        return !nodes.isCutOff()
                && !nodes.live().isEmpty()
                && nodes.live().get(0).id().equals(nodes.self());
    }

    private void lookAround(long end) {
        Set<String> silent = new HashSet<>();
        List<LastChecks.Due> due = lastChecks.due(interval);
        for (LastChecks.Due each : due) {
            if (System.nanoTime() > end) {
                return;
            }
            if (!silent.contains(each.server())) {
                look(each, silent);
            } else {
                lastChecks.remember(each.organization(), DatabaseState.DISCONNECTED, null, "unreachable");
            }
        }
    }

    /** Whatever comes of it, it is written down: what cannot be looked at must not come first in every round. */
    private void look(LastChecks.Due due, Set<String> silent) {
        try {
            Optional<String> failure = reader.look(due.organization()).failure();
            failure.filter(OF_THE_SERVER::contains).ifPresent(none -> silent.add(due.server()));
        } catch (NotFoundException gone) {
            LOGGER.log(Level.FINE, "{0} - gone before its turn", due.organization());
        } catch (RuntimeException unforeseen) {
            LOGGER.log(Level.WARNING, "{0} - its database cannot be looked at: {1}", new Object[] {
                due.organization(), unforeseen.getClass().getSimpleName()
            });
            lastChecks.remember(due.organization(), DatabaseState.DISCONNECTED, null, "unknown");
        }
    }
}
