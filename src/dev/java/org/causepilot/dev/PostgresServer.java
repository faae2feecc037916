package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The running processes over a {@link PostgresCluster}, and the port they listen on. */
final class PostgresServer {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60));
    private static final int ATTEMPTS = 5;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=128MB",
            // A failed CREATE ROLE would otherwise write the new role's password into the log.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private static final List<String> FORGETFUL = List.of("fsync=off", "full_page_writes=off");

    private final PostgresCluster cluster;
    private final boolean forgetful;
    private final List<String> settings;
    private Process process;
    private int port;

    /** @param settings the last word, {@code name=value} */
    PostgresServer(PostgresCluster cluster, boolean forgetful, List<String> settings) {
        this.cluster = cluster;
        this.forgetful = forgetful;
        this.settings = settings;
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    void start() {
        if (isRunning()) {
            return;
        }
        stopOrphan();
        if (Files.exists(cluster.portFile())) {
            startOnThePortOfOld();
        } else {
            startOnAnyPort();
        }
    }

    void stop() {
        if (isRunning()) {
            cluster.stop();
            PATIENCE.until("Stopping PostgreSQL", () -> !process.isAlive());
        }
    }

    /** The children are listed first: without their parent they could not be found any more. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        PATIENCE.until("Killing PostgreSQL", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void stopOrphan() {
        if (cluster.postmasterFile().server().isPresent()) {
            cluster.stop();
        }
    }

    private void startOnThePortOfOld() {
        port = Integer.parseInt(PrivateFiles.read(cluster.portFile()));
        if (!Ports.isFree(port)) {
            throw new LaunchException(("Port %d is taken. Stored connection strings name it, so PostgreSQL cannot move"
                            + " to another one: stop the program that listens there, then start again.")
                    .formatted(port));
        }
        if (!becomesReady()) {
            throw failure();
        }
    }

    /** Between choosing a port and listening on it, somebody else may take it. */
    private void startOnAnyPort() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            port = Ports.free();
            if (becomesReady()) {
                PrivateFiles.write(cluster.portFile(), Integer.toString(port));
                return;
            }
        }
        throw failure();
    }

    private boolean becomesReady() {
        process = launch();
        Lifeline.tie(process.toHandle(), "INT");
        PATIENCE.until(
                "Starting PostgreSQL",
                () -> !process.isAlive() || cluster.postmasterFile().saysReadyFor(process.pid()));
        return process.isAlive();
    }

    private LaunchException failure() {
        return new LaunchException("PostgreSQL did not start:\n" + LogTail.of(cluster.log()));
    }

    private Process launch() {
        try {
            return new ProcessBuilder(Detached.command(cluster.serverCommand(arguments())))
                    .directory(cluster.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(cluster.log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start PostgreSQL", failure);
        }
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
        Stream.of(SETTINGS, forgetful ? FORGETFUL : List.<String>of(), settings)
                .flatMap(List::stream)
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }
}
