package org.causepilot.orgdatabase.control;

import java.sql.SQLException;
import java.time.Duration;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.Doubt;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.pool.entity.PoolLimits;

/** A pool for engines of which only the life is looked at. */
final class UnusedPool {

    private UnusedPool() {}

    static ConnectionPool of(String owner) {
        return new ConnectionPool(
                owner,
                () -> {
                    throw new SQLException("nobody should ask");
                },
                new ServerBudget("db:5432", 1),
                new Doubt(1, Duration.ofSeconds(1)),
                PoolLimits.of(1, 0));
    }
}
