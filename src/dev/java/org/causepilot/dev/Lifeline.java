package org.causepilot.dev;

import java.io.IOException;
import java.util.List;

/**
 * Stops a process when this Java process dies, even by {@code kill -9}, where no shutdown hook runs.
 *
 * <p>A shell waits for the end of a pipe that only this process holds open. Where there is no shell, the next start on
 * the same folder finds the orphan.
 */
public final class Lifeline {

    private static final String WAIT_THEN_SIGNAL = "cat >/dev/null; kill -s \"$2\" \"$1\" 2>/dev/null";

    private Lifeline() {}

    public static void tie(ProcessHandle process, String signal) {
        List<String> shell = List.of("sh", "-c", WAIT_THEN_SIGNAL, "lifeline", Long.toString(process.pid()), signal);
        try {
            Process watcher = new ProcessBuilder(Detached.command(shell))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.onExit().thenRun(watcher::destroyForcibly);
        } catch (IOException noShell) {
            // Windows: the orphan is found by the next start.
        }
    }
}
