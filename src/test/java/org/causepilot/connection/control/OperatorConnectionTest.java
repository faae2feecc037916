package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The system database's server may be an impostor too. */
class OperatorConnectionTest {

    private static final String PASSWORD = "c4nary-P4ssw0rd";
    private static final Certificates SHOWN = Certificates.validFor("127.0.0.1");
    private static final Certificates MISNAMED = Certificates.validFor("127.0.0.9");

    @Test
    void givesNoPasswordInClear() throws IOException {
        try (RogueServer server = RogueServer.playing(Mischief.asksForThePasswordInClear())) {
            assertThatThrownBy(() -> open(server, "", Optional.empty())).isInstanceOf(SQLException.class);
            assertThat(server.heard()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void takesMd5WhenTheOperatorSaysSo() throws SQLException {
        assertThat(configured(Authentication.MD5).getProperty("requireAuth")).isEqualTo("scram-sha-256,md5");
        assertThat(configured(Authentication.SCRAM_SHA_256).getProperty("requireAuth"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void takesNothingFromTheSurroundings() throws SQLException {
        PGSimpleDataSource cut = configured(Authentication.SCRAM_SHA_256);

        assertThat(cut.getProperty("gssEncMode")).isEqualTo("disable");
        assertThat(cut.getProperty("jaasLogin")).isEqualTo("false");
        assertThat(cut.getProperty("scramMaxIterations")).isEqualTo("100000");
        assertThat(cut.getProperty("service")).isNull();
        assertThat(cut.getPassword()).isEqualTo(PASSWORD);
    }

    @Test
    void believesTheOperatorsAuthorities() throws IOException {
        assertThat(reached(SHOWN, "verify-full", SHOWN.authorityPem())).isTrue();
        assertThat(reached(SHOWN, "verify-ca", SHOWN.authorityPem())).isTrue();
        assertThat(reached(SHOWN, "verify-full", MISNAMED.authorityPem())).isFalse();
        assertThat(reached(SHOWN, "verify-ca", MISNAMED.authorityPem())).isFalse();
    }

    @Test
    void comparesTheNameWhenAskedTo() throws IOException {
        assertThat(reached(MISNAMED, "verify-full", MISNAMED.authorityPem())).isFalse();
        assertThat(reached(MISNAMED, "verify-ca", MISNAMED.authorityPem())).isTrue();
    }

    /** Whether it came as far as the database, which is not there. */
    private static boolean reached(Certificates shown, String mode, String authorities) throws IOException {
        RogueServer.Script script = client -> {
            new ScramServer(PASSWORD).authenticate(client.startedWith(shown.context()));
            client.error("3D000", "no such database").listen();
        };
        try (RogueServer server = RogueServer.playing(script)) {
            open(server, "?sslmode=" + mode, Optional.of(authorities));
            throw new AssertionError("there is no database");
        } catch (SQLException failed) {
            return "3D000".equals(failed.getSQLState());
        }
    }

    private static void open(RogueServer server, String parameters, Optional<String> authorities) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        String string = "postgresql://user:" + PASSWORD + "@127.0.0.1:" + server.port() + "/db" + parameters;
        new OperatorConnection(ConnectionString.parse(string), Authentication.SCRAM_SHA_256, authorities)
                .configure(dataSource);
        dataSource.getConnection().close();
    }

    private static PGSimpleDataSource configured(Authentication authentication) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        ConnectionString string = ConnectionString.parse("postgresql://user:" + PASSWORD + "@127.0.0.1/db");
        new OperatorConnection(string, authentication, Optional.empty()).configure(dataSource);
        return dataSource;
    }
}
