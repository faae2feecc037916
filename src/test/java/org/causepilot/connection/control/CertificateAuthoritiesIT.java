package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.SslMode;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.testing.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real server whose certificate comes from an authority that only its operator knows. */
class CertificateAuthoritiesIT {

    private static final Certificates SHOWN = Certificates.validFor("127.0.0.1");
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static String setting;

    @BeforeAll
    static void showTheCertificate() throws IOException, SQLException {
        setting = Files.writeString(folder.resolve("authorities.pem"), SHOWN.authorityPem())
                .toString();
        server = EmbeddedPostgres.startTemporary();
        try (Connection superuser = server.connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute(write("server.crt", SHOWN.certificatePem()));
            statement.execute(write("server.key", SHOWN.keyPem()));
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
        Eventually.within(A_WHILE, "TLS", CertificateAuthoritiesIT::offersTls);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void theTestBelievesThemAndNobodyElse(String mode) {
        assertThat(passes(mode, Optional.of(setting))).isTrue();
        assertThat(passes(mode, Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void aPoolBelievesThemAndNobodyElse(String mode) throws SQLException {
        try (Connection connection = forPools(mode, Optional.of(setting)).getConnection()) {
            assertThat(isEncrypted(connection)).isTrue();
        }
        assertThatThrownBy(forPools(mode, Optional.empty())::getConnection).isInstanceOf(ConnectFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void theSystemDatabaseBelievesThemAndNobodyElse(String mode) throws SQLException {
        try (Connection connection = ofTheOperator(mode, SHOWN.authorityPem()).getConnection()) {
            assertThat(isEncrypted(connection)).isTrue();
        }
        PGSimpleDataSource other =
                ofTheOperator(mode, Certificates.validFor("127.0.0.1").authorityPem());
        assertThatThrownBy(other::getConnection).isInstanceOf(SQLException.class);
    }

    private static boolean passes(String mode, Optional<String> authorities) {
        try (ConnectionTest test = new ConnectionTest(policy(authorities), Clock.systemUTC())) {
            return test.run(string(mode), Expectation.any()).firstFailure().isEmpty();
        }
    }

    private static GuardedDataSource forPools(String mode, Optional<String> authorities) {
        return DriverSettings.FOR_REQUESTS.dataSource(string(mode), policy(authorities));
    }

    private static PGSimpleDataSource ofTheOperator(String mode, String authorities) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        new OperatorConnection(string(mode), Authentication.SCRAM_SHA_256, Optional.of(authorities))
                .configure(dataSource);
        return dataSource;
    }

    private static ConnectionPolicy policy(Optional<String> authorities) {
        return new ConnectionPolicy(
                AllowedHosts.parse("127.0.0.1"),
                SslMode.REQUIRE,
                Authentication.SCRAM_SHA_256,
                CertificateTrust.configured(authorities));
    }

    private static ConnectionString string(String mode) {
        return ConnectionString.parse(server.superuserUrl() + "?sslmode=" + mode);
    }

    private static boolean isEncrypted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean offersTls() {
        try (Connection connection =
                ofTheOperator("require", SHOWN.authorityPem()).getConnection()) {
            return isEncrypted(connection);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Into the server's data folder, by the server itself: the key has to be its own, and nobody else's. */
    private static String write(String file, String pem) {
        return "COPY (SELECT unnest(string_to_array('" + pem.strip().replace("\r", "")
                + "', E'\\n'))) TO PROGRAM 'umask 077; cat > " + file + "'";
    }
}
