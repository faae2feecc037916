package org.causepilot.pool.control;

import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.connection.control.BareDataSource;

/** A pool, as JPA wants to see it. */
public final class PoolDataSource extends BareDataSource {

    private final ConnectionPool pool;

    public PoolDataSource(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.borrow();
    }
}
