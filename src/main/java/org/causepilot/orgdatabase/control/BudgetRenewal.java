package org.causepilot.orgdatabase.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.pool.control.ServerBudget;

/** Lets shares follow what the nodes want, and ends them on a node that is cut off. */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BudgetRenewal {

    private static final Logger LOGGER = Logger.getLogger(BudgetRenewal.class.getName());

    @Inject
    private ServerBudgets budgets;

    @Inject
    private ConnectionShares shares;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void renew() {
        budgets.all().forEach(this::renew);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forgetTheDead() {
        shares.forgetTheDead();
    }

    /** A node that cannot reach the system database learns from its own clock when it is cut off. */
    private void renew(ServerBudget budget) {
        try {
            budgets.renew(budget);
        } catch (RuntimeException unreachable) {
            LOGGER.log(Level.FINE, "{0} - share not renewed: {1}", new Object[] {
                budget.server(), unreachable.getClass().getSimpleName()
            });
        }
    }
}
