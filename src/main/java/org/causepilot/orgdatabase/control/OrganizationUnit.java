package org.causepilot.orgdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.causepilot.connection.control.BareDataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.DatabaseSession;

/**
 * How entities map to tables, deployed once for all organizations: what costs time and memory in a factory is the same for
 * each of them. It has no database of its own. Every entity manager is given the one it works with, and
 * uses one connection of it at a time.
 *
 * <p>Nothing that is read stays here: no shared cache, no query results, no preallocated numbers.
 */
@ApplicationScoped
class OrganizationUnit {

    private static final String DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";
    private static final String EXCLUSIVE = "eclipselink.jdbc.exclusive-connection.mode";

    private EntityManagerFactory factory;

    @PostConstruct
    void deploy() {
        factory = Persistence.createEntityManagerFactory(
                "organization", Map.of(DATA_SOURCE, new Nowhere(), "eclipselink.session-name", "organization"));
        failAtOnce(factory.unwrap(DatabaseSession.class).getLogin());
    }

    @PreDestroy
    void close() {
        factory.close();
    }

    /** A new one; the caller closes it. */
    EntityManager over(DataSource database) {
        return factory.createEntityManager(Map.of(DATA_SOURCE, database, EXCLUSIVE, "Always"));
    }

    /** EclipseLink asks a lost database three times again, five seconds apart; the pool has asked as often as makes sense. */
    private static void failAtOnce(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        login.setConnectionHealthValidatedOnError(false);
    }

    /**
     * What an entity manager falls back to that was given no database: nothing. Deployment takes a connection only to close
     * it again; whoever asks one for anything else is refused.
     */
    private static final class Nowhere extends BareDataSource {

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Nowhere.class.getClassLoader(), new Class<?>[] {Connection.class}, Nowhere::answer);
        }

        private static Object answer(Object connection, Method question, Object[] arguments) throws SQLException {
            return switch (question.getName()) {
                case "close" -> null;
                case "isClosed" -> false;
                case "getAutoCommit" -> true;
                default -> throw new SQLException("no organization's database was given", "08003");
            };
        }
    }
}
