package org.causepilot.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A program run to its end; one that fails, or is not there, is reported in the log and answered by the next choice. */
record ProgramRun(int exitCode, String output) {

    private static final Logger LOGGER = Logger.getLogger(ProgramRun.class.getName());

    static ProgramRun of(String... words) {
        return of(new ProcessBuilder(words));
    }

    static ProgramRun of(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            ProgramRun run = new ProgramRun(process.waitFor(), output);
            if (!run.succeeded()) {
                LOGGER.log(Level.WARNING, "{0}: exit code {1}\n{2}", new Object[] {
                    command.command().get(0), run.exitCode, output
                });
            }
            return run;
        } catch (IOException missing) {
            return new ProgramRun(127, missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static boolean asRoot() {
        return of("id", "-u").output().strip().equals("0");
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
