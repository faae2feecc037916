package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The product as a process of its own: Payara Micro with the built WAR, on the loopback address only.
 *
 * <p>Everything it writes but its log lies in its folder, which is emptied at each start: nothing of an earlier version
 * can survive there.
 */
public final class PayaraMicro implements AutoCloseable {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));
    private static final long GRACE_SECONDS = 30;

    private final PayaraSetup setup;
    private final OrphanedServer orphan;
    private Process process;

    /** Not started yet, so that its owner can hold it, and stop it, from the beginning. */
    public PayaraMicro(PayaraSetup setup) {
        this.setup = setup;
        this.orphan = new OrphanedServer(setup.home());
    }

    /**
     * Returns when the product answers; fails with the reason out of the log when it does not come so far. After
     * {@link #stop()} or {@link #kill()} it starts again: same port, same configuration.
     */
    public void start() {
        orphan.stop();
        setup.prepare();
        process = launch();
        orphan.remember(process.pid());
        Lifeline.tie(process.toHandle(), "TERM");
        try {
            new ServerStart(baseUri(), log()).await(this::isRunning);
        } catch (LaunchException failure) {
            kill();
            throw failure;
        }
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + setup.port());
    }

    public Path log() {
        return setup.log();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public void stop() {
        if (!isRunning()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9}: what the product looks like after the machine took it away. */
    public void kill() {
        process.destroyForcibly();
        PATIENCE.until("Killing the server", () -> !process.isAlive());
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(Detached.command(setup.command()))
                .directory(setup.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(setup.log().toFile()));
        setup.configure(builder.environment());
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start Payara Micro", failure);
        }
    }
}
