package org.causepilot.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentSettingsTest {

    @Test
    void whatTheUserSetWins() {
        DevelopmentSettings cut = settings("ORG_DB_PREFIX", "own_", "CAUSEPILOT_DEMO", "false");
        assertThat(cut.over(Map.of("CAUSEPILOT_DEMO", "true", "CAUSEPILOT_KEYSET", "ours")))
                .containsEntry("CAUSEPILOT_DEMO", "false")
                .containsEntry("CAUSEPILOT_KEYSET", "ours")
                .containsEntry("ORG_DB_PREFIX", "own_");
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(settings("CAUSEPILOT_DEMO", " ").over(Map.of("CAUSEPILOT_DEMO", "true")))
                .containsEntry("CAUSEPILOT_DEMO", "true");
    }

    @Test
    void passesNothingOnThatIsNotTheProducts() {
        assertThat(settings("AWS_SECRET", "x").over(Map.of())).doesNotContainKey("AWS_SECRET");
    }

    @Test
    void theDataDirectoryIsAbsolute() {
        assertThat(settings("CAUSEPILOT_DATA_DIR", "here").over(Map.of()).get("CAUSEPILOT_DATA_DIR"))
                .startsWith("/")
                .endsWith("/here");
    }

    @Test
    void startsNoPostgresForWhoeverNamesBothDatabases() {
        String url = "postgresql://u:p@db/x";
        assertThat(settings().needsPostgres()).isTrue();
        assertThat(settings("CAUSEPILOT_SYSTEM_DB_URL", url).needsPostgres()).isTrue();
        assertThat(settings("CAUSEPILOT_SYSTEM_DB_URL", url, "ORG_DB_BASE_URL", url)
                        .needsPostgres())
                .isFalse();
    }

    @Test
    void aServerOfTheUsersOwnIsNotShutOutByOurListOfHosts() {
        assertThat(settings("ORG_DB_BASE_URL", "postgresql://u:p@db:5432")
                        .over(Map.of("CAUSEPILOT_ALLOWED_DB_HOSTS", "127.0.0.1")))
                .doesNotContainKey("CAUSEPILOT_ALLOWED_DB_HOSTS");
    }

    @Test
    void refusesAGivenPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DevelopmentSettings cut = settings("CAUSEPILOT_HTTP_PORT", "" + other.getLocalPort());
            assertThatThrownBy(cut::requireGivenPortToBeFree)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("" + other.getLocalPort())
                    .hasMessageContaining("CAUSEPILOT_HTTP_PORT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "-1", "65536", "8080.5"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(settings("CAUSEPILOT_HTTP_PORT", port)::httpPort)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("CAUSEPILOT_HTTP_PORT is not a port");
    }

    private static DevelopmentSettings settings(String... namesAndValues) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new DevelopmentSettings(given);
    }
}
