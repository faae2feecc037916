package org.causepilot.dev;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program run to its end, its two outputs read as one text. */
record Command(List<String> words, Path folder, String input) {

    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Command of(String... words) {
        return new Command(List.of(words), Path.of(System.getProperty("java.io.tmpdir")), "");
    }

    /** Fails with what the program said: silence would leave the reader with nothing but a number. */
    String outputOrThrow(String purpose) {
        Outcome outcome = run();
        if (!outcome.succeeded()) {
            throw new LaunchException(
                    "%s failed (exit code %d):%n%s".formatted(purpose, outcome.exitCode(), outcome.output()));
        }
        return outcome.output();
    }

    Outcome run() {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            return finish(process);
        } catch (IOException missing) {
            return new Outcome(127, words.get(0) + ": " + missing.getMessage());
        }
    }

    private Outcome finish(Process process) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchException(words.get(0) + " was interrupted", interrupted);
        }
    }
}
