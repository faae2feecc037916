package org.causepilot.idempotency.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Clears away the answers of yesterday. */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
public class OldAnswers {

    private static final Logger LOGGER = Logger.getLogger(OldAnswers.class.getName());

    @Inject
    private KeptAnswers answers;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void clear() {
        int cleared = answers.forgetOld();
        LOGGER.log(Level.FINE, "{0} answers to repeatable requests cleared away", cleared);
    }
}
