package org.causepilot.systemdatabase.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** SQL in the system database, for what JPA cannot say. */
@ApplicationScoped
public class SystemStatements {

    @Resource(lookup = "java:app/jdbc/system")
    private DataSource dataSource;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    /** What to do with the connection; closing it is not among it. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /**
     * Outside of any transaction.
     *
     * @throws IllegalStateException caused by what the database said
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T read(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    /**
     * On JPA's own connection, after what JPA has held back. One of the data source is not always the transaction's: to a
     * component that holds another from before, the server hands one out with commits of its own.
     *
     * @throws IllegalStateException caused by what the database said
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T inTransaction(Work<T> work) {
        entityManager.flush();
        try {
            return work.on(entityManager.unwrap(Connection.class));
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    private static IllegalStateException refused(SQLException failure) {
        return new IllegalStateException("the system database refused a statement", failure);
    }
}
