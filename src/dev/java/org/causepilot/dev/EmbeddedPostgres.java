package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A PostgreSQL server that needs no installation, on the loopback address only, asking every client for a password.
 *
 * <p>Its port stays the same for the life of its folder, because connection strings that are stored elsewhere name it.
 * {@link #kill()} and {@link #start()} let a test see what the product does while its databases are gone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Path home;
    private final FolderLock lock;
    private final PostgresCluster cluster;
    private final PostgresServer server;
    private final boolean temporary;

    private EmbeddedPostgres(Path home, boolean temporary, List<String> settings) {
        PostgresAccount account = PostgresAccount.choose();
        PostgresBinaries binaries = PostgresBinaries.in(PostgresBinaries.cacheFor(account));
        this.home = PrivateFiles.folder(home.toAbsolutePath().normalize());
        this.temporary = temporary;
        this.lock = FolderLock.tryAcquire(this.home)
                .orElseThrow(() -> new LaunchException("Another process uses the PostgreSQL in " + this.home));
        this.cluster = new PostgresCluster(this.home, binaries, account);
        this.server = new PostgresServer(cluster, temporary, settings);
    }

    /** Starts the server whose data lies in the folder, made at the first start. Waits for the disk like a real one. */
    public static EmbeddedPostgres start(Path home) {
        return started(new EmbeddedPostgres(home, false, List.of()));
    }

    /** For tests: an empty server that does not wait for the disk, and leaves nothing behind when closed. */
    public static EmbeddedPostgres startTemporary() {
        return startTemporary(List.of());
    }

    /** @param settings as {@code name=value}, instead of those that such a server has otherwise */
    public static EmbeddedPostgres startTemporary(List<String> settings) {
        try {
            Path home = Files.createTempDirectory("causepilot-postgres-");
            return started(new EmbeddedPostgres(home, true, settings));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot create a folder for PostgreSQL", failure);
        }
    }

    private static EmbeddedPostgres started(EmbeddedPostgres postgres) {
        try {
            postgres.start();
            return postgres;
        } catch (RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    /** Starts again what {@link #stop()} or {@link #kill()} ended: same port, same data. */
    public void start() {
        cluster.createIfMissing();
        server.start();
    }

    /** Cuts off every session, writes everything down, ends. */
    public void stop() {
        server.stop();
    }

    /** What a power cut does to the processes: all of them gone at once, without a word. */
    public void kill() {
        server.kill();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    public int port() {
        return server.port();
    }

    public String superuser() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return cluster.password();
    }

    /** Connection string of the superuser, as CausePilot spells it: {@code postgresql://postgres:…@127.0.0.1:…/postgres}. */
    public String superuserUrl() {
        return url(superuser(), password(), "postgres");
    }

    /** Connection string of any role and database; the parts must need no percent-encoding. */
    public String url(String user, String password, String database) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(user, password, port(), database);
    }

    /** A session of the superuser, to prepare and to look behind the scenes. */
    public Connection connect(String database) throws SQLException {
        return connect(superuser(), password(), database);
    }

    public Connection connect(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database), user, password);
    }

    public Path log() {
        return cluster.log();
    }

    @Override
    public void close() {
        try {
            stop();
        } finally {
            lock.close();
            if (temporary) {
                PrivateFiles.deleteTree(home);
            }
        }
    }
}
