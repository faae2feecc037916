package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionStringException;
import org.causepilot.connection.entity.HostNotAllowedException;
import org.causepilot.connection.entity.IpAddress;
import org.causepilot.connection.entity.SslMode;
import org.junit.jupiter.api.Test;

class ConnectionPolicyTest {

    private final ConnectionPolicy cut = new ConnectionPolicy(
            AllowedHosts.parse("db.example.org, localhost, 127.0.0.1"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256);

    @Test
    void refusesLessTlsThanTheOperatorDemands() {
        for (String weak : new String[] {"disable", "allow", "prefer"}) {
            assertThatExceptionOfType(ConnectionStringException.class)
                    .isThrownBy(() -> cut.judge(to("db.example.org", "?sslmode=" + weak)))
                    .extracting(ConnectionStringException::rule)
                    .isEqualTo("sslmode-too-weak");
        }
    }

    @Test
    void takesAsMuchTlsOrMore() {
        for (String enough : new String[] {"", "?sslmode=require", "?sslmode=verify-ca", "?sslmode=verify-full"}) {
            assertThatCode(() -> cut.judge(to("db.example.org", enough))).doesNotThrowAnyException();
        }
    }

    @Test
    void exemptsWhatStaysOnThisMachine() {
        assertThatCode(() -> cut.judge(to("localhost", "?sslmode=disable"))).doesNotThrowAnyException();
        assertThatCode(() -> cut.judge(to("127.0.0.1", "?sslmode=disable"))).doesNotThrowAnyException();
    }

    @Test
    void takesTheExemptionBackWhenLocalhostIsElsewhere() {
        ConnectionPolicy broad = new ConnectionPolicy(
                AllowedHosts.parse("localhost, 192.0.2.0/24:*"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256);
        assertThatExceptionOfType(HostNotAllowedException.class)
                .isThrownBy(() -> broad.judge(
                        to("localhost", ""), IpAddress.parse("192.0.2.1").orElseThrow()));
    }

    @Test
    void usesTheOperatorsLeastUnlessAskedForMore() {
        assertThat(cut.sslModeFor(to("db.example.org", ""))).isEqualTo(SslMode.REQUIRE);
        assertThat(cut.sslModeFor(to("db.example.org", "?sslmode=verify-full"))).isEqualTo(SslMode.VERIFY_FULL);
        assertThat(cut.sslModeFor(to("localhost", ""))).isEqualTo(SslMode.PREFER);
        assertThat(cut.sslModeFor(to("localhost", "?sslmode=disable"))).isEqualTo(SslMode.DISABLE);
    }

    @Test
    void saysTheSameOfEveryPlaceThatIsNotAllowed() {
        assertThatExceptionOfType(HostNotAllowedException.class)
                .isThrownBy(() -> cut.judge(to("evil.example.org", "")))
                .satisfies(refusal -> {
                    assertThat(refusal.toString()).doesNotContain("evil");
                    assertThat(refusal.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.code()).isEqualTo("host-not-allowed"));
                });
    }

    private static ConnectionString to(String host, String options) {
        return ConnectionString.parse("postgresql://u:p@" + host + "/d" + options);
    }
}
