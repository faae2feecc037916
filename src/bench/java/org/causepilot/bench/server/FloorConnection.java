package org.causepilot.bench.server;

import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.connection.entity.ConnectionString;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection by the driver alone: no guard, no check of whose database it is. */
final class FloorConnection {

    private FloorConnection() {}

    static Connection open(ConnectionString string) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {string.host()});
        dataSource.setPortNumbers(new int[] {string.port()});
        dataSource.setDatabaseName(string.database());
        dataSource.setUser(string.user());
        dataSource.setPassword(string.password());
        return dataSource.getConnection();
    }
}
