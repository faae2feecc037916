package org.causepilot.connection.control;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that only opens connections: what else JDBC asks of one is fixed here, once. */
public abstract class BareDataSource implements DataSource {

    private static final Logger LOGGER = Logger.getLogger(BareDataSource.class.getName());

    /** Another user would be another connection string. */
    @Override
    public final Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is part of the connection string");
    }

    @Override
    public final PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public final void setLogWriter(PrintWriter out) {
        // java.util.logging is used
    }

    /** Ignored, like all that the outside would set: see {@link Limits}. */
    @Override
    public final void setLoginTimeout(int seconds) {
        // fixed
    }

    @Override
    public final int getLoginTimeout() {
        return (int) Limits.OF_A_LOGIN.total().toSeconds();
    }

    @Override
    public final Logger getParentLogger() {
        return LOGGER;
    }

    @Override
    public final <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("Wraps nothing");
        }
        return type.cast(this);
    }

    @Override
    public final boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
