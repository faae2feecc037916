package org.causepilot.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/**
 * Refuses to start with a careless configuration: with one line for each thing to be mended, rather than one attempt for
 * each. Asked by whatever starts first.
 */
@ApplicationScoped
public class StartupCheck {

    private static final Logger LOGGER = Logger.getLogger(StartupCheck.class.getName());

    @Inject
    @Any
    private Instance<StartupRule> rules;

    /** @throws IllegalStateException after everything that is wrong has been told in the log */
    public void require() {
        LibraryLogs.quieten();
        List<String> reasons = reasonsAgainst(rules);
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> LOGGER.log(Level.SEVERE, "start refused - {0}", reason));
            LibraryLogs.dropTraceOfRefusedStart();
            throw new IllegalStateException("start refused - " + String.join("; ", reasons));
        }
    }

    static List<String> reasonsAgainst(Iterable<StartupRule> rules) {
        return StreamSupport.stream(rules.spliterator(), false)
                .map(StartupCheck::broken)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> broken(StartupRule rule) {
        try {
            rule.check();
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(reason(refused));
        }
    }

    /** The innermost: the container wraps what is thrown while it makes a bean. */
    private static String reason(Throwable refused) {
        Throwable innermost = refused;
        while (innermost.getCause() != null && !(innermost instanceof IllegalStateException)) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage();
    }
}
