package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.organization.entity.Slug;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names the organization whose database takes long: one slow database is easily taken for a slow platform. */
@ApplicationScoped
class SlowWork {

    private static final Logger LOGGER = Logger.getLogger(SlowWork.class.getName());

    @Inject
    @ConfigProperty(name = "ORG_DB_SLOW_QUERY", defaultValue = "PT1S")
    private Duration threshold;

    /** Waiting for a connection counts: it is what the caller sees. */
    void note(Slug organization, long nanos) {
        if (nanos >= threshold.toNanos()) {
            LOGGER.log(Level.WARNING, "{0} - slow: {1} ms in its database, by {2}", new Object[] {
                organization, TimeUnit.NANOSECONDS.toMillis(nanos), caller()
            });
        }
    }

    /** Asked only when it was slow: walking the stack takes longer than most reads. */
    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("org.causepilot.")
                                && !frame.getClassName().startsWith("org.causepilot.orgdatabase.")
                                && !frame.getClassName().contains("$"))
                        .findFirst()
                        .map(frame -> frame.getClassName().replaceAll(".*[.]", "") + "." + frame.getMethodName())
                        .orElse("unknown"));
    }
}
