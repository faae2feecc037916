package org.causepilot.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** What to do with a connection; closing it, or ending its transaction, is not among it. */
@FunctionalInterface
public interface SqlWork<T> {

    T on(Connection connection) throws SQLException;
}
