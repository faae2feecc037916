package org.causepilot.orgdatabase.control;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What a pool makes its connections with: the guarded data source, within the server's budget, each one set up. */
final class BudgetedDataSource implements DataSource {

    private final DataSource guarded;
    private final SessionSetup sessions;
    private final String server;
    private final ConnectionBudget budget;

    BudgetedDataSource(DataSource guarded, SessionSetup sessions, String server, ConnectionBudget budget) {
        this.guarded = guarded;
        this.sessions = sessions;
        this.server = server;
        this.budget = budget;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return budget.connect(server, () -> sessions.ready(guarded.getConnection()));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return guarded.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return guarded.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        guarded.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        guarded.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return guarded.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return guarded.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return guarded.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return guarded.isWrapperFor(type);
    }
}
