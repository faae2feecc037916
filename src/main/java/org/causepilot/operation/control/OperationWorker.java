package org.causepilot.operation.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.operation.entity.Claim;

/** Carries operations out, one after the other, on a thread of its own. */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperationWorker {

    private static final Logger LOGGER = Logger.getLogger(OperationWorker.class.getName());
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final long LONGEST_GOODBYE_MILLIS = 10_000;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private OperationLeases leases;

    @Inject
    private OperationKinds kinds;

    @Inject
    private OperationBell bell;

    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Thread worker;

    /** Why: an outage is one line in the log. */
    private boolean resting;

    @PostConstruct
    void start() {
        worker = threads.newThread(this::workUntilStopped);
        worker.setName("operations");
        worker.start();
    }

    /** The item in hand is finished. */
    @PreDestroy
    void stop() {
        stopping = true;
        bell.ring();
        try {
            worker.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Three are missed before another server takes over. */
    @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
    void renewLeases() {
        if (!held.isEmpty()) {
            leases.renew(held);
        }
    }

    private void workUntilStopped() {
        while (!stopping) {
            if (!workOnOne()) {
                bell.await(QUIET);
            }
        }
    }

    private boolean workOnOne() {
        try {
            Optional<Claim> claim = leases.take();
            claim.ifPresent(this::work);
            resting = false;
            return claim.isPresent();
        } catch (RuntimeException later) {
            LOGGER.log(
                    resting ? Level.FINE : Level.WARNING, "operations rest until the system database answers", later);
            resting = true;
            return false;
        }
    }

    private void work(Claim claim) {
        held.add(claim.lease());
        try {
            OperationRun run = new OperationRun(claim, kinds.get(claim.kind()), leases);
            run.carryOutWhile(() -> !stopping);
        } finally {
            held.remove(claim.lease());
        }
    }
}
