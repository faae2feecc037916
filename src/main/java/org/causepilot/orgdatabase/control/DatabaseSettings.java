package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.causepilot.platform.settings.StartupRule;

/** Contradictions in {@code ORG_DB_…} and {@code CAUSEPILOT_DB_…} are told at start, not to the first superadmin. */
@Dependent
public class DatabaseSettings implements StartupRule {

    @Inject
    private DatabaseServers servers;

    @Inject
    private PoolSettings pools;

    @Override
    public void check() {
        servers.policy();
        pools.check();
    }
}
