package org.causepilot.dev;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The time between the launch of a server and its first answer, at whose end either the product serves or somebody wants
 * to know why not.
 */
public record ServerStart(URI server, Path log) {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(5));

    /** Fails with the reason out of the log as soon as it is clear that the product will not serve. */
    public void await(BooleanSupplier isRunning) {
        ServerLog words = new ServerLog(log);
        HealthProbe probe = new HealthProbe(server);
        PATIENCE.until("Starting the server", () -> failed(words, isRunning) || probe.serves());
        if (failed(words, isRunning)) {
            throw failure(words);
        }
    }

    private LaunchException failure(ServerLog words) {
        String message = "%s%n%nThe whole log: %s".formatted(reason(words), log);
        return words.saysPortTaken() ? new PortTakenException(message) : new LaunchException(message);
    }

    private static boolean failed(ServerLog words, BooleanSupplier isRunning) {
        return !isRunning.getAsBoolean() || words.saysDeploymentFailed();
    }

    private static String reason(ServerLog words) {
        List<String> reasons = words.reasons();
        return reasons.isEmpty() ? words.tail() : String.join("\n", reasons);
    }
}
