package org.causepilot.provisioning.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.connection.entity.TlsSession;

/** What a connection test found, item by item, in the reader's language. */
public record ConnectionTestAnswer(
        boolean success,
        String message,
        String databaseName,
        String serverVersion,
        Double latencyMs,
        Tls tls,
        List<Check> checks) {

    /** The secure connection; absent when there was none. */
    public record Tls(
            String mode, String protocol, String subject, Instant expiresAt, boolean verified, boolean nameMatched) {

        static Tls of(TlsSession session) {
            return new Tls(
                    session.mode().wireName(),
                    session.protocol(),
                    session.subject(),
                    session.expiresAt(),
                    session.verified(),
                    session.nameMatched());
        }
    }

    /** One line of the checklist. */
    public record Check(String name, String outcome, String code, String message, double durationMs) {

        static Check of(CheckResult result, Locale locale) {
            return new Check(
                    result.name(),
                    result.outcome().code(),
                    result.code(),
                    result.message().in(locale),
                    DatabaseStatusAnswer.milliseconds(result.duration()));
        }
    }

    static ConnectionTestAnswer of(ConnectionTestReport report, Locale locale) {
        return new ConnectionTestAnswer(
                report.success(),
                report.message().in(locale),
                report.databaseName().orElse(null),
                report.serverVersion().orElse(null),
                report.latency().map(DatabaseStatusAnswer::milliseconds).orElse(null),
                report.tls().map(Tls::of).orElse(null),
                report.checks().stream().map(check -> Check.of(check, locale)).toList());
    }
}
