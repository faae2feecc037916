package org.causepilot.dev;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Payara Micro tells in its log and nowhere else: that it is ready, or that the WAR was refused. */
record ServerLog(Path path) {

    private static final int MOST_REASONS = 8;

    boolean saysReady() {
        return lines().anyMatch(line -> line.contains("PayaraMicro") && line.contains(" ready in "));
    }

    /** Payara keeps running, empty, after a deployment that failed. */
    boolean saysDeploymentFailed() {
        return lines().anyMatch(line -> line.contains("Exception while loading the app"));
    }

    /** The root causes, each once: one failure is logged several times, with hundreds of lines in between. */
    List<String> reasons() {
        List<String> causes = lines().filter(line -> line.startsWith("Caused by: "))
                .distinct()
                .toList();
        List<String> reasons = causes.isEmpty()
                ? lines().filter(line -> line.contains(" SEVERE ")).distinct().toList()
                : causes;
        return reasons.subList(Math.max(0, reasons.size() - MOST_REASONS), reasons.size());
    }

    String tail() {
        return LogTail.of(path);
    }

    private Stream<String> lines() {
        return LogTail.lines(path).stream();
    }
}
