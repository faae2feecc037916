package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.causepilot.pool.control.ConnectionPool.Opening;
import org.causepilot.pool.control.Doubt;
import org.causepilot.pool.control.ServerBudget;

/** How many connections all organizations together may hold, server by server. */
@ApplicationScoped
class ServerBudgets {

    private static final int UNTIL_KNOWN = 20;
    private static final double SHARE = 0.8;
    private static final int DOUBTFUL_THREADS = 16;
    private static final Duration PATIENCE_WITH_DOUBT = Duration.ofSeconds(1);
    private static final String CAPACITY = """
            SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                 - coalesce(current_setting('reserved_connections', true)::int, 0)
            """;

    /** Why: one for each server that any organization was on. Never emptied: they are few, and count what is open. */
    private final Map<String, ServerBudget> budgets = new ConcurrentHashMap<>();

    /** Why: asked once for each server; its limit changes only with its restart, and ours is a share. Never emptied. */
    private final Map<String, Integer> capacities = new ConcurrentHashMap<>();

    private final Doubt doubt = new Doubt(DOUBTFUL_THREADS, PATIENCE_WITH_DOUBT);

    @Inject
    private PoolSettings settings;

    @Inject
    private ConnectionShares shares;

    /** Nobody opens a connection before the other nodes have left room for it. */
    ServerBudget of(String server) {
        ServerBudget mine = new ServerBudget(server, 0);
        ServerBudget budget = budgets.computeIfAbsent(server, unseen -> mine);
        if (budget == mine) {
            renew(budget);
        }
        return budget;
    }

    /** Tells the other nodes what is wanted here, and takes what is due. */
    void renew(ServerBudget budget) {
        boolean isKnown = settings.budget().isPresent() || capacities.containsKey(budget.server());
        budget.limitTo(shares.take(budget, capacity(budget.server()), isKnown));
    }

    Collection<ServerBudget> all() {
        return List.copyOf(budgets.values());
    }

    Doubt doubt() {
        return doubt;
    }

    private int capacity(String server) {
        return settings.budget().orElseGet(() -> capacities.getOrDefault(server, UNTIL_KNOWN));
    }

    /** The first connection to a server tells how many it allows. */
    Opening learning(ServerBudget budget, Opening opening) {
        return () -> {
            Connection connection = opening.open();
            if (settings.budget().isEmpty() && !capacities.containsKey(budget.server())) {
                learn(budget, connection);
            }
            return connection;
        };
    }

    private void learn(ServerBudget budget, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CAPACITY)) {
            row.next();
            capacities.put(budget.server(), Math.max(1, (int) (row.getInt(1) * SHARE)));
            renew(budget);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }
}
