package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.SslMode;
import org.junit.jupiter.api.Test;

/** Servers with good, wrong, expired and self-made certificates, and a man in the middle who says "no TLS here". */
class ConnectionTestOfTlsTest {

    private static final String PASSWORD = "c4nary-P4ssw0rd";
    private static final Certificates GOOD = Certificates.validFor("127.0.0.1");
    private static final Certificates MISNAMED = Certificates.validFor("127.0.0.9");
    private static final Certificates EXPIRED = Certificates.expiredFor("127.0.0.1");
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1 << 20);

    @Test
    void verifiesAuthorityAndName() throws IOException {
        ConnectionTestReport report = test(GOOD, "verify-full", CertificateTrust.ofPem(GOOD.authorityPem()));
        assertThat(report.check("tls")).map(CheckResult::code).contains("tls-verified");
        assertThat(report.check("authentication")).map(CheckResult::code).contains("authenticated-scram");
        assertThat(report.tls()).hasValueSatisfying(tls -> {
            assertThat(tls.protocol()).isEqualTo("TLSv1.3");
            assertThat(tls.mode()).isEqualTo(SslMode.VERIFY_FULL);
            assertThat(tls.verified()).isTrue();
            assertThat(tls.nameMatched()).isTrue();
            assertThat(tls.expiresAt())
                    .isEqualTo(GOOD.certificate().getNotAfter().toInstant());
        });
    }

    @Test
    void refusesAnAuthorityThatNobodyTrusts() throws IOException {
        assertThat(code(test(GOOD, "verify-full", CertificateTrust.ofTheJavaRuntime())))
                .isEqualTo("tls-failed");
        assertThat(code(test(GOOD, "verify-ca", CertificateTrust.ofPem(MISNAMED.authorityPem()))))
                .isEqualTo("tls-failed");
    }

    @Test
    void refusesAnotherNameUnlessOnlyTheAuthorityIsAskedFor() throws IOException {
        CertificateTrust trust = CertificateTrust.ofPem(MISNAMED.authorityPem());
        assertThat(code(test(MISNAMED, "verify-full", trust))).isEqualTo("tls-failed");
        assertThat(test(MISNAMED, "verify-ca", trust).check("tls"))
                .map(CheckResult::code)
                .contains("tls-authority-verified");
    }

    @Test
    void refusesAnExpiredCertificateWhenItIsVerified() throws IOException {
        assertThat(code(test(EXPIRED, "verify-full", CertificateTrust.ofPem(EXPIRED.authorityPem()))))
                .isEqualTo("tls-failed");
        assertThat(test(EXPIRED, "require", CertificateTrust.ofTheJavaRuntime()).check("tls"))
                .map(CheckResult::code)
                .contains("tls-certificate-expired");
    }

    @Test
    void tellsThatRequireVerifiesNobody() throws IOException {
        ConnectionTestReport report = test(MISNAMED, "require", CertificateTrust.ofTheJavaRuntime());
        assertThat(report.check("tls")).map(CheckResult::code).contains("tls-unverified");
        assertThat(report.tls())
                .hasValueSatisfying(tls -> assertThat(tls.nameMatched()).isFalse());
    }

    @Test
    void sendsNothingToSomebodyWhoRefusesTls() throws IOException {
        try (RogueServer middle = RogueServer.playing(Mischief.asksForThePasswordInClear())) {
            assertThat(code(run(middle, "require", CertificateTrust.ofTheJavaRuntime())))
                    .isEqualTo("tls-failed");
            assertThat(middle.heard()).doesNotContain("canary");
        }
    }

    @Test
    void measuresMessagesInsideTheEncryption() throws IOException {
        RogueServer.Script announces = client -> client.startedWith(GOOD.context())
                .raw('R', 0x7f, 0xff, 0xff, 0xf0)
                .listen();
        try (RogueServer server = RogueServer.playing(announces)) {
            assertThat(code(run(server, "require", CertificateTrust.ofTheJavaRuntime())))
                    .isEqualTo("too-much-data");
        }
    }

    private static ConnectionTestReport test(Certificates shown, String mode, CertificateTrust trust)
            throws IOException {
        RogueServer.Script script = client -> {
            new ScramServer(PASSWORD).authenticate(client.startedWith(shown.context()));
            client.error("3D000", "no such database").listen();
        };
        try (RogueServer server = RogueServer.playing(script)) {
            return run(server, mode, trust);
        }
    }

    private static ConnectionTestReport run(RogueServer server, String mode, CertificateTrust trust) {
        ConnectionPolicy policy = new ConnectionPolicy(
                AllowedHosts.parse("127.0.0.1"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256, trust);
        try (ConnectionTest cut = new ConnectionTest(policy, Clock.systemUTC(), LIMITS)) {
            return cut.run(
                    ConnectionString.parse("postgresql://canary_user:" + PASSWORD + "@127.0.0.1:" + server.port()
                            + "/canary_db?sslmode=" + mode),
                    Expectation.any());
        }
    }

    private static String code(ConnectionTestReport report) {
        return report.firstFailure().orElseThrow().code();
    }
}
