package org.causepilot.dev;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Payara Micro tells in its log and nowhere else: that, and why, the WAR was refused. */
record ServerLog(Path path) {

    /** {@code java.lang.IllegalStateException: …}, with or without {@code Caused by: } before it. */
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:Caused by: |Internal Exception: )?(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)\\b");

    /** What the product itself says of its configuration; the server's words add nothing to that. */
    private static final String REFUSED = "start refused - ";

    private static final int MOST_REASONS = 8;
    private static final int LONGEST_REASON = 500;

    /** Payara keeps running, empty, after a deployment that failed. */
    boolean saysDeploymentFailed() {
        return lines().anyMatch(line -> line.contains("Exception while loading the app")
                || line.contains("javax.enterprise.system.core: Exception [EclipseLink"));
    }

    boolean saysPortTaken() {
        return lines().anyMatch(line -> line.contains("java.net.BindException"));
    }

    /** The causes, each once: one failure is logged several times over, with hundreds of lines in between. */
    List<String> reasons() {
        List<String> refusals = lines().filter(line -> line.contains(REFUSED))
                .map(line -> line.substring(line.indexOf(REFUSED) + REFUSED.length()))
                .distinct()
                .toList();
        return refusals.isEmpty() ? exceptions() : refusals;
    }

    private List<String> exceptions() {
        List<String> reasons = lines().filter(line -> EXCEPTION.matcher(line).lookingAt())
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_REASON)))
                .map(line -> line.replaceFirst("^(Caused by|Internal Exception): ", ""))
                .distinct()
                .toList();
        return reasons.subList(Math.max(0, reasons.size() - MOST_REASONS), reasons.size());
    }

    String tail() {
        return LogTail.of(path);
    }

    private Stream<String> lines() {
        return LogTail.lines(path).stream();
    }
}
