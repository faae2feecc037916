package org.causepilot.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path folder;

    @Test
    void keepsDataAndPortAcrossRestarts() throws SQLException {
        int port;
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            port = cut.port();
            execute(cut, "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('été')");
        }

        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            assertThat(cut.port()).isEqualTo(port);
            assertThat(read(cut, "SELECT text FROM note")).isEqualTo("été");
        }
    }

    @Test
    void losesNothingThatWasCommittedWhenKilled() throws SQLException {
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            int port = cut.port();
            execute(cut, "CREATE TABLE note AS SELECT 'kept' AS text");

            cut.kill();
            assertThat(cut.isRunning()).isFalse();
            cut.start();

            assertThat(cut.port()).isEqualTo(port);
            assertThat(read(cut, "SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void asksForThePassword() {
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            assertThatThrownBy(() -> cut.connect(cut.superuser(), "wrong", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void waitsForTheDiskAndListensOnTheLoopbackAddressOnly() throws SQLException {
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            assertThat(read(cut, "SHOW fsync")).isEqualTo("on");
            assertThat(read(cut, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(cut, "SHOW unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void letsNobodyButItsSuperuserIntoTheStandardDatabases() throws SQLException {
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            execute(cut, "CREATE ROLE stranger LOGIN PASSWORD 'x'");
            assertThatThrownBy(() -> cut.connect("stranger", "x", "postgres"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> cut.connect("stranger", "x", "template1"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void hidesThePasswordFromOtherUsers() throws IOException {
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            assertThat(cut.password()).hasSize(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void writesNoPasswordOfAFailedStatementIntoItsLog() throws SQLException, IOException {
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            assertThatThrownBy(() -> execute(cut, "CREATE ROLE postgres PASSWORD 'canary-in-the-mine'"))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.readString(cut.log())).contains("already exists").doesNotContain("canary");
        }
    }

    @Test
    void startsOnlyOnceOnAFolder() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home())) {
            assertThat(first.isRunning()).isTrue();
            assertThatThrownBy(() -> EmbeddedPostgres.start(home()))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("Another process");
        }
    }

    @Test
    void refusesToMoveToAnotherPortThanTheOneStoredConnectionStringsName() throws IOException {
        int port;
        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            port = cut.port();
        }
        try (ServerSocket intruder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(intruder.isBound()).isTrue();
            assertThatThrownBy(() -> EmbeddedPostgres.start(home()))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("Port " + port);
        }
    }

    @Test
    void stopsTheOrphanOfAKilledRun() throws Exception {
        try (EmbeddedPostgres setUp = EmbeddedPostgres.start(home())) {
            execute(setUp, "CREATE TABLE note AS SELECT 'found' AS text");
        }
        Process orphan = startWithoutUs();

        try (EmbeddedPostgres cut = EmbeddedPostgres.start(home())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(read(cut, "SELECT text FROM note")).isEqualTo("found");
        }
    }

    @Test
    void aTemporaryOneLeavesNothingBehind() {
        EmbeddedPostgres cut = EmbeddedPostgres.startTemporary();
        Path log = cut.log();
        cut.close();
        assertThat(log.getParent()).doesNotExist();
    }

    private Process startWithoutUs() throws IOException {
        PostgresAccount account = PostgresAccount.choose();
        PostgresCluster cluster =
                new PostgresCluster(home(), PostgresBinaries.in(PostgresBinaries.cacheFor(account)), account);
        Process process = new ProcessBuilder(cluster.serverCommand(List.of(
                        "-D", cluster.data().toString(), "-p", "" + Ports.free(), "-c", "unix_socket_directories=")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orphan.log").toFile())
                .start();
        new Patience(Duration.ofSeconds(30))
                .until("The orphan", () -> cluster.postmasterFile().saysReadyFor(process.pid()));
        return process;
    }

    private Path home() {
        return folder.resolve("a folder with spaces");
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
