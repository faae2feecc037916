package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causepilot.dev.Ports;

/**
 * A real PgBouncer in transaction mode, with fewer sessions than it has clients. Taken from the machine, or unpacked from
 * Debian's packages without being installed: their installation would start a server that nobody stops.
 */
public final class PgBouncer implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/sbin/pgbouncer");
    private static final int SESSIONS = 5;
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final Process process;

    private PgBouncer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @throws AssertionError with what was tried, when there is none to be had */
    public static PgBouncer before(int postgresPort, String user, String password) {
        try {
            Path folder = Files.createTempDirectory(
                    "pgbouncer", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Program program = Program.find(folder);
            int port = Ports.free();
            Process process = start(program, configuration(folder, postgresPort, port, user, password), folder);
            PgBouncer started = new PgBouncer(folder, port, process);
            Eventually.within(A_WHILE, "an open port of PgBouncer", started::listens);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor();
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path configuration(Path folder, int postgresPort, int port, String user, String password)
            throws IOException {
        Path users = Files.writeString(folder.resolve("users.txt"), "\"" + user + "\" \"" + password + "\"\n");
        Path file = folder.resolve("pgbouncer.ini");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        List.of(
                                "[databases]",
                                "* = host=127.0.0.1 port=" + postgresPort,
                                "[pgbouncer]",
                                "listen_addr = 127.0.0.1",
                                "listen_port = " + port,
                                "unix_socket_dir =",
                                "auth_type = scram-sha-256",
                                "auth_file = " + users,
                                "pool_mode = transaction",
                                "default_pool_size = " + SESSIONS,
                                "ignore_startup_parameters = extra_float_digits",
                                "")));
        return file;
    }

    /** It refuses to run as root. */
    private static Process start(Program program, Path configuration, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.file().toString()));
        if (ProgramRun.asRoot()) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(configuration.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("pgbouncer.log").toFile());
        program.libraries().ifPresent(libraries -> builder.environment().put("LD_LIBRARY_PATH", libraries.toString()));
        return builder.start();
    }

    private boolean listens() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new AssertionError("PgBouncer ended: " + read(folder.resolve("pgbouncer.log")));
            }
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    /** @param libraries beyond the machine's own */
    private record Program(Path file, Optional<Path> libraries) {

        static Program find(Path folder) throws IOException {
            return Files.isExecutable(INSTALLED) ? new Program(INSTALLED, Optional.empty()) : unpacked(folder);
        }

        private static Program unpacked(Path folder) throws IOException {
            ProgramRun.of("apt-get", "-q", "update");
            ProgramRun.of(new ProcessBuilder("apt-get", "-q", "download", "pgbouncer", "libc-ares2")
                    .directory(folder.toFile()));
            try (Stream<Path> packages = Files.list(folder)) {
                packages.filter(file -> file.toString().endsWith(".deb"))
                        .forEach(file -> ProgramRun.of("dpkg-deb", "-x", file.toString(), folder.toString()));
            }
            Path program = folder.resolve("usr/sbin/pgbouncer");
            if (!Files.isExecutable(program)) {
                throw new AssertionError("no PgBouncer: neither at " + INSTALLED + " nor from apt-get download");
            }
            try (Stream<Path> files = Files.walk(folder.resolve("usr/lib"))) {
                return new Program(
                        program,
                        files.filter(file -> file.getFileName().toString().startsWith("libcares"))
                                .map(Path::getParent)
                                .findFirst());
            }
        }
    }
}
