package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.causepilot.pool.entity.PoolLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many connections and engines this node may hold, and for how long. */
@ApplicationScoped
public class PoolSettings {

    @Inject
    @ConfigProperty(name = "ORG_DB_POOL_SIZE", defaultValue = "10")
    private int kept;

    @Inject
    @ConfigProperty(name = "ORG_DB_MAX_OVERFLOW", defaultValue = "20")
    private int overflow;

    @Inject
    @ConfigProperty(name = "ORG_DB_IDLE_TIMEOUT", defaultValue = "PT10M")
    private Duration idleTimeout;

    @Inject
    @ConfigProperty(name = "ORG_DB_MAX_RESIDENT", defaultValue = "500")
    private int maxResident;

    @Inject
    @ConfigProperty(name = "ORG_DB_CONNECTION_BUDGET")
    private Optional<Integer> budget;

    /** @throws IllegalStateException names the setting that makes no sense */
    void check() {
        require(kept >= 1, "ORG_DB_POOL_SIZE must be at least 1");
        require(overflow >= 0, "ORG_DB_MAX_OVERFLOW must not be negative");
        require(!idleTimeout.isNegative() && !idleTimeout.isZero(), "ORG_DB_IDLE_TIMEOUT must be positive");
        require(maxResident >= 1, "ORG_DB_MAX_RESIDENT must be at least 1");
        require(budget.orElse(1) >= 1, "ORG_DB_CONNECTION_BUDGET must be at least 1");
    }

    /** Connections of one organization at the most. */
    public int maxConnections() {
        return kept + overflow;
    }

    PoolLimits limits() {
        return PoolLimits.of(kept, overflow);
    }

    Duration idleTimeout() {
        return idleTimeout;
    }

    int maxResident() {
        return maxResident;
    }

    Optional<Integer> budget() {
        return budget;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
