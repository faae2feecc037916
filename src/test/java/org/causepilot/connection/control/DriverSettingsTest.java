package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.causepilot.connection.DriverPropertiesTest;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.SslMode;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

class DriverSettingsTest {

    /** Judged "server-set", and set elsewhere: by statements after the sign-in, by the pool, by our own TLS factory. */
    private static final Set<String> SET_ELSEWHERE =
            Set.of("currentSchema", "defaultRowFetchSize", "prepareThreshold", "queryTimeout", "sslrootcert");

    private static final ConnectionString STRING = ConnectionString.parse(
            "postgresql://us%26er%3F:p%26w%3Dx%2B@[2001:db8::1]:6000/d%2Fb%3Fssl%3Dfalse?application_name=a%26b");

    @Test
    void setsAllThatTheTableLeavesToTheServer() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                DriverPropertiesTest.class.getResourceAsStream("pgjdbc-properties.csv"), StandardCharsets.UTF_8))) {
            Set<String> ours = table.lines()
                    .filter(row -> row.contains(",server-set") || row.contains(",\"server-set"))
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .filter(name -> !SET_ELSEWHERE.contains(name))
                    .collect(Collectors.toSet());
            assertThat(ours).hasSizeGreaterThan(10);
            assertThat(settings(Authentication.SCRAM_SHA_256).stringPropertyNames())
                    .containsAll(ours);
        }
    }

    @Test
    void hardensTheDriver() {
        assertThat(settings(Authentication.SCRAM_SHA_256))
                .containsEntry("requireAuth", "scram-sha-256")
                .containsEntry("sslmode", "require")
                .containsEntry("gssEncMode", "disable")
                .containsEntry("scramMaxIterations", "100000")
                .containsEntry("logServerErrorDetail", "false")
                .containsEntry("tcpKeepAlive", "true")
                .containsEntry("socketTimeout", "60")
                .containsEntry("connectTimeout", "10")
                .containsEntry("loginTimeout", "16")
                .containsEntry("socketFactory", GuardedSocketFactory.class.getName())
                .containsEntry("sslfactory", GuardedTlsFactory.class.getName());
    }

    @Test
    void takesMd5OnlyWhenTheOperatorSaysSo() {
        assertThat(settings(Authentication.MD5)).containsEntry("requireAuth", "scram-sha-256,md5");
        assertThat(Authentication.parse("md5")).isEqualTo(Authentication.MD5);
        assertThat(Authentication.parse("scram-sha-256")).isEqualTo(Authentication.SCRAM_SHA_256);
    }

    /** The driver's own parser must find in the URL what we mean, and nothing of what the user wrote. */
    @Test
    void givesTheDriverAnUrlOfHostAndPortOnly() {
        assertThat(DriverSettings.url(STRING)).isEqualTo("jdbc:postgresql://[2001:db8::1]:6000/");
        Properties read = Driver.parseURL(DriverSettings.url(STRING), settings(Authentication.SCRAM_SHA_256));
        assertThat(read)
                .containsEntry("PGHOST", "[2001:db8::1]")
                .containsEntry("PGPORT", "6000")
                .containsEntry("PGDBNAME", "d/b?ssl=false")
                .containsEntry("user", "us&er?")
                .containsEntry("password", "p&w=x+")
                .containsEntry("ApplicationName", "a&b")
                .containsEntry("sslmode", "require");
    }

    private static Properties settings(Authentication authentication) {
        ConnectionPolicy policy =
                new ConnectionPolicy(AllowedHosts.parse("2001:db8::/32"), SslMode.REQUIRE, authentication);
        try (Dial dial = Dial.begin(STRING, policy, Limits.OF_A_LOGIN)) {
            return DriverSettings.FOR_REQUESTS.properties(dial);
        }
    }
}
