package org.causepilot.dev;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Everything that {@code mvn -Pdev} starts, in one process to start and to stop: PostgreSQL, its databases and roles, keys,
 * and the server with the WAR.
 */
public final class DevelopmentServer {

    private static final int ATTEMPTS = 5;

    private final DevelopmentSettings settings;
    private final Terminal terminal;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile DataDirectory data;
    private volatile boolean stopping;

    private DevelopmentServer(DevelopmentSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(System.out);
        DevelopmentServer server = new DevelopmentServer(new DevelopmentSettings(System.getenv()), terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        ParentProcess.whenGone(() -> System.exit(0));
        try {
            server.serve();
        } catch (LaunchException | UncheckedIOException failure) {
            server.report(failure);
            System.exit(1);
        }
    }

    /** Until the process is told to stop; fails when the server ends by itself. */
    private void serve() {
        data = hold(DataDirectory.claim(settings.dataDirectory()));
        OneTimePassword password = new OneTimePassword(data.oneTimePassword());
        settings.requireGivenPortToBeFree();
        terminal.say("Starting CausePilot (log: %s) ...".formatted(data.serverLog()));

        ProductConfiguration ours = new ProductConfiguration(data.path()).with("CAUSEPILOT_DEMO", "true");
        if (settings.needsPostgres()) {
            ours.on(hold(EmbeddedPostgres.start(data.postgres())));
        }
        PayaraMicro server = startOnAFreePort(ours);
        terminal.ready(server.baseUri(), data, settings, password);
        server.onExit().join();
        throw new LaunchException("The server has ended. Its last words:\n" + LogTail.of(data.serverLog()));
    }

    /** Two clones that start at the same time find the same port free. */
    private PayaraMicro startOnAFreePort(ProductConfiguration ours) {
        PortTakenException taken = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return start(ours, settings.httpPort());
            } catch (PortTakenException failure) {
                taken = failure;
            }
        }
        throw taken;
    }

    private PayaraMicro start(ProductConfiguration ours, int port) {
        Map<String, String> environment = settings.over(
                ours.with("CAUSEPILOT_HTTP_PORT", Integer.toString(port)).values());
        PayaraMicro server = hold(new PayaraMicro(setup(port, environment)));
        server.start();
        return server;
    }

    private PayaraSetup setup(int port, Map<String, String> environment) {
        return new PayaraSetup(
                file("causepilot.payara"),
                file("causepilot.war"),
                file("causepilot.server-config"),
                data.server(),
                data.serverLog(),
                port,
                environment);
    }

    private static Path file(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new LaunchException("The system property " + property + " is not set; start with `mvn -Pdev`.");
        }
        return Path.of(value).toAbsolutePath();
    }

    /** A server that ends because we stop it is no failure. */
    private void report(RuntimeException failure) {
        if (!stopping) {
            terminal.failure(failure);
        }
    }

    private synchronized <T extends AutoCloseable> T hold(T resource) {
        running.push(resource);
        return resource;
    }

    /** The last one started first: the server must not see its databases go. */
    private synchronized void stop() {
        stopping = true;
        if (data != null) {
            data.markStopping();
        }
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) {
                terminal.say("Not stopped cleanly: " + failure.getMessage());
            }
        }
    }
}
