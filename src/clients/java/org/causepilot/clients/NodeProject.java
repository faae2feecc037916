package org.causepilot.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder with a {@code package.json}; needs Node.js and npm on the path. */
record NodeProject(Path folder) {

    /** @throws AssertionError with all that the program said, when it fails or is not there */
    void run(Map<String, String> environment, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(List.of(command) + " in " + folder + " failed:\n" + output);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("Node.js 20 or later is needed for the TypeScript client", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
