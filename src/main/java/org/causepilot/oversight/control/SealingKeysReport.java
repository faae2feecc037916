package org.causepilot.oversight.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Tells the operator at every start which old keys are still needed, and which are missing. */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
public class SealingKeysReport {

    @Inject
    private SealingKeys keys;

    @PostConstruct
    void report() {
        keys.report();
    }
}
