package org.causepilot.systemdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears that something was announced in the {@link ChangeFeed}, on a connection of its own. It is a bell and no more: what
 * was announced stands in the log of changes, whether or not it rang.
 */
@Startup
@Singleton
@DependsOn("NodeHeartbeat")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeListener {

    private static final Logger LOGGER = Logger.getLogger(ChangeListener.class.getName());
    private static final int QUIET_MILLIS = 5_000;
    private static final int PATIENCE_SECONDS = 3;
    private static final long PAUSE_NANOS = 1_000_000_000L;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private AppliedChanges changes;

    private volatile Thread listener;

    @PostConstruct
    void start() {
        listener = threads.newThread(this::listenUntilStopped);
        listener.setName("system-changes");
        listener.start();
    }

    @PreDestroy
    void stop() {
        Thread stopped = listener;
        listener = null;
        LockSupport.unpark(stopped);
    }

    private void listenUntilStopped() {
        while (isListening()) {
            try (Connection connection = SystemDataSource.impatient().getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                LOGGER.log(
                        Level.FINE,
                        "changes are not heard: {0}",
                        lost.getClass().getSimpleName());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + ChangeFeed.CHANNEL);
        }
        changes.catchUp(connection);
        PGConnection wire = connection.unwrap(PGConnection.class);
        while (isListening()) {
            PGNotification[] news = wire.getNotifications(QUIET_MILLIS);
            if (news != null && news.length > 0) {
                changes.catchUp(connection);
            } else if (isListening() && !connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("the line is dead");
            }
        }
    }

    private boolean isListening() {
        return Thread.currentThread() == listener;
    }
}
