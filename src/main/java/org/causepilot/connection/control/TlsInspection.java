package org.causepilot.connection.control;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.causepilot.connection.entity.Finding;
import org.causepilot.connection.entity.TlsSession;

/** What the server showed during the handshake. */
final class TlsInspection {

    private final Dial dial;
    private final Clock clock;

    TlsInspection(Dial dial, Clock clock) {
        this.dial = dial;
        this.clock = clock;
    }

    Optional<TlsSession> session() {
        return dial.session().flatMap(this::described);
    }

    private Optional<TlsSession> described(SSLSession session) {
        try {
            X509Certificate shown = (X509Certificate) session.getPeerCertificates()[0];
            return Optional.of(new TlsSession(
                    dial.sslMode(),
                    session.getProtocol(),
                    LogText.of(shown.getSubjectX500Principal().getName()),
                    shown.getNotAfter().toInstant(),
                    dial.sslMode().verifiesAuthority(),
                    CertificateNames.cover(shown, dial.string().endpoint().host())));
        } catch (SSLPeerUnverifiedException anonymous) {
            return Optional.empty();
        }
    }

    Finding finding() {
        return session().map(this::judged).orElseGet(TlsInspection::withoutTls);
    }

    /** Only on this machine; anywhere else, the policy would not have let it come so far. */
    private static Finding withoutTls() {
        return Finding.skipped("tls-not-used");
    }

    private Finding judged(TlsSession session) {
        if (session.expiresAt().isBefore(Instant.now(clock))) {
            return Finding.warning("tls-certificate-expired");
        }
        if (!session.verified()) {
            return Finding.passed("tls-unverified", session.protocol());
        }
        return session.nameMatched()
                ? Finding.passed("tls-verified", session.protocol())
                : Finding.passed("tls-authority-verified", session.protocol());
    }
}
