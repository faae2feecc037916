package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.causepilot.orgdatabase.control.ShareRows.Share;
import org.causepilot.pool.control.FairShares;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.control.SystemStatements;

/**
 * Divides a server's connections among the nodes, in the system database. A node gives back before another takes: what is
 * granted to all living nodes never exceeds the server's budget, and a node that is cut off has closed what it had before
 * the others count it as dead.
 */
@ApplicationScoped
class ConnectionShares {

    /** With several nodes, what stays ungranted so that one that comes to a server finds something: a tenth. */
    private static final int FOR_NEWCOMERS = 10;

    /** PostgreSQL ends a process a moment after its connection: a twentieth stays for those that are on their way out. */
    private static final int FOR_LEAVING = 20;

    @Inject
    private SystemStatements system;

    @Inject
    private ServerNodes nodes;

    /**
     * The share that is due from now on. A smaller one is put into force before the others are told of it, a larger one is
     * for the caller to put into force, once they have been told.
     *
     * @param capacity of the server, over all nodes
     * @param isKnown whether the capacity is more than a guess
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int take(ServerBudget budget, int capacity, boolean isKnown) {
        return nodes.isCutOff() ? 0 : system.inTransaction(connection -> take(connection, budget, capacity, isKnown));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgetTheDead() {
        system.inTransaction(connection -> {
            ShareRows.bury(connection);
            return null;
        });
    }

    private int take(Connection connection, ServerBudget budget, int guess, boolean isKnown) throws SQLException {
        ShareRows rows = new ShareRows(connection, budget.server());
        int agreed = rows.lockCapacity(guess, isKnown);
        int capacity = agreed - agreed / FOR_LEAVING;
        int wanted = budget.wanted();
        int due = due(capacity, wanted, rows.living());
        if (due < budget.limit()) {
            budget.limitTo(due);
        }
        rows.take(nodes.self(), new Share(wanted, Math.max(due, budget.usage().open())));
        return due;
    }

    /** What is fair, or as much of it as the others have left. */
    private int due(int capacity, int wanted, Map<UUID, Share> living) {
        UUID self = nodes.self();
        Map<UUID, Integer> wishes = new HashMap<>();
        living.forEach((node, share) -> wishes.put(node, share.wanted()));
        wishes.put(self, wanted);
        int held = living.entrySet().stream()
                .filter(each -> !each.getKey().equals(self))
                .mapToInt(each -> each.getValue().granted())
                .sum();
        boolean isNew = !living.containsKey(self) || living.get(self).granted() == 0;
        int spared = wishes.size() == 1 || isNew ? 0 : capacity / FOR_NEWCOMERS;
        int fair = FairShares.of(capacity, wishes).get(self);
        return Math.max(0, Math.min(fair, capacity - spared - held));
    }
}
