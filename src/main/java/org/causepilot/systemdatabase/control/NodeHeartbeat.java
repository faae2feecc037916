package org.causepilot.systemdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says every two seconds that this server lives, and reads what was announced meanwhile: nothing hangs on a notification
 * alone. On a connection of its own, for which no request ever waits.
 */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeHeartbeat {

    private static final Logger LOGGER = Logger.getLogger(NodeHeartbeat.class.getName());
    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final long LONGEST_GOODBYE_MILLIS = 4_000;
    private static final int BEATS_PER_CLEANING = 30;

    private final String host = host();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ServerNodes nodes;

    @Inject
    private AppliedChanges changes;

    private volatile Thread heart;
    private int beats;

    /** Why: being cut off is one line in the log, and so is the end of it. */
    private boolean toldCutOff;

    /** The first beat is over when anything else asks. */
    @PostConstruct
    void start() {
        try (Connection connection = SystemDataSource.impatient().getConnection()) {
            beat(connection);
        } catch (SQLException unreachable) {
            LOGGER.log(Level.WARNING, "the first heartbeat failed: {0}", unreachable.getSQLState());
        }
        heart = threads.newThread(this::beatUntilStopped);
        heart.setName("system-heartbeat");
        heart.start();
    }

    /** The others need not wait until it counts as dead. */
    @PreDestroy
    void stop() {
        Thread stopped = heart;
        heart = null;
        LockSupport.unpark(stopped);
        try {
            stopped.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        nodes.leave();
        try (Connection connection = SystemDataSource.impatient().getConnection()) {
            NodeRows.remove(connection, nodes.self());
        } catch (SQLException unreachable) {
            LOGGER.log(Level.FINE, "leaves without a word", unreachable);
        }
    }

    private void beatUntilStopped() {
        while (isBeating()) {
            try (Connection connection = SystemDataSource.impatient().getConnection()) {
                while (isBeating()) {
                    beat(connection);
                    LockSupport.parkNanos(this, PAUSE_NANOS);
                }
            } catch (SQLException | RuntimeException failure) {
                LOGGER.log(Level.FINE, "no heartbeat", failure);
                tellWhenCutOff();
                LockSupport.parkNanos(this, PAUSE_NANOS / 4);
            }
        }
    }

    private void beat(Connection connection) throws SQLException {
        long start = System.nanoTime();
        NodeRows.beat(connection, nodes.self(), host, changes.number());
        changes.catchUp(connection);
        nodes.inTouch(start, NodeRows.live(connection));
        tellWhenBack();
        if (beats++ % BEATS_PER_CLEANING == 0) {
            NodeRows.bury(connection);
            ChangeLog.shorten(connection);
        }
    }

    private void tellWhenCutOff() {
        if (nodes.isCutOff() && !toldCutOff) {
            toldCutOff = true;
            LOGGER.log(Level.WARNING, "cut off from the system database: organizations are refused until it answers");
        }
    }

    private void tellWhenBack() {
        if (toldCutOff) {
            toldCutOff = false;
            LOGGER.log(
                    Level.INFO,
                    "the system database answers again, up to date with change {0}",
                    Long.toString(changes.number()));
        }
    }

    private boolean isBeating() {
        return Thread.currentThread() == heart;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "unknown";
        }
    }
}
