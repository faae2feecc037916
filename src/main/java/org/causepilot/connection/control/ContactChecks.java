package org.causepilot.connection.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.Endpoint;
import org.causepilot.connection.entity.Finding;
import org.causepilot.connection.entity.HostNotAllowedException;
import org.causepilot.connection.entity.IpAddress;

/** The checks up to the end of the sign-in. The driver takes these steps in one go; the {@link Dial} saw them pass. */
final class ContactChecks {

    private static final Logger LOGGER = Logger.getLogger(ContactChecks.class.getName());

    static final String NAME = "name-resolution";
    static final String TCP = "tcp";
    static final String TLS = "tls";
    static final String AUTHENTICATION = "authentication";

    static final List<String> NAMES = List.of(NAME, TCP, TLS, AUTHENTICATION);
    static final List<String> REACH = List.of(NAME, TCP);

    private static final Map<Failure, String> WHERE = Map.of(
            Failure.FORBIDDEN_TARGET, NAME,
            Failure.TLS_FAILED, TLS,
            Failure.AUTHENTICATION_FAILED, AUTHENTICATION,
            Failure.AUTHENTICATION_METHOD_REFUSED, AUTHENTICATION,
            Failure.DATABASE_MISSING, DatabaseChecks.DATABASE,
            Failure.NO_PRIVILEGE, DatabaseChecks.PRIVILEGES,
            Failure.TOO_MANY_CONNECTIONS, DatabaseChecks.CONNECTIONS);

    private final Dial dial;
    private final Checklist checklist;
    private final Clock clock;
    private long startedAt = System.nanoTime();

    ContactChecks(Dial dial, Checklist checklist, Clock clock) {
        this.dial = dial;
        this.checklist = checklist;
        this.clock = clock;
    }

    /** Every address of the name must be allowed, not only the one that happens to be tried first. */
    void resolve() throws UnknownHostException {
        for (InetAddress each : addresses()) {
            dial.policy().judge(dial.string(), IpAddress.of(each));
        }
        long now = System.nanoTime();
        checklist.found(NAME, Finding.passed("name-resolved"), Duration.ofNanos(now - startedAt));
        startedAt = now;
    }

    /** An unlisted name has to prove by its addresses that it is allowed; whether it exists is not told. */
    private InetAddress[] addresses() throws UnknownHostException {
        Endpoint endpoint = dial.string().endpoint();
        try {
            return InetAddress.getAllByName(endpoint.host().bare());
        } catch (UnknownHostException unknown) {
            if (dial.policy().hosts().lists(endpoint)
                    || endpoint.host().address().isPresent()) {
                throw unknown;
            }
            throw new HostNotAllowedException();
        }
    }

    Connection signIn() throws SQLException {
        Connection connection = GuardedDataSource.open(dial, DriverSettings.FOR_TESTS);
        noteReached();
        noteAuthenticated();
        return connection;
    }

    private Finding authenticated() {
        return dial.policy().authentication() == Authentication.SCRAM_SHA_256
                ? Finding.passed("authenticated-scram")
                : Finding.passed("authenticated");
    }

    private void noteConnected() {
        checklist.found(TCP, Finding.passed("tcp-connected"), Duration.ofNanos(dial.connectedAt() - startedAt));
    }

    private void noteReached() {
        noteConnected();
        TlsInspection inspection = new TlsInspection(dial, clock);
        inspection.session().ifPresent(checklist::hasTls);
        long securedAt = Math.max(dial.connectedAt(), dial.securedAt());
        checklist.found(TLS, inspection.finding(), Duration.ofNanos(securedAt - dial.connectedAt()));
    }

    private void noteAuthenticated() {
        checklist.found(AUTHENTICATION, authenticated(), since(Math.max(dial.connectedAt(), dial.securedAt())));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Puts a failure where it belongs; what came before it has passed. */
    void failed(Throwable thrown) {
        Failure failure =
                thrown instanceof HostNotAllowedException ? Failure.FORBIDDEN_TARGET : Diagnosis.of(thrown, dial);
        LOGGER.info(() -> LogText.of(dial.string(), failure, thrown));
        if (failure == Failure.UNREACHABLE) {
            checklist.unreachable(REACH);
            return;
        }
        String where = WHERE.getOrDefault(failure, awaitsTls() ? TLS : AUTHENTICATION);
        notePassedBefore(where);
        checklist.failed(where, failure);
    }

    private boolean awaitsTls() {
        return dial.sslMode().demandsTls() && dial.session().isEmpty();
    }

    private void notePassedBefore(String where) {
        switch (where) {
            case NAME -> {}
            case TLS -> noteConnected();
            case AUTHENTICATION, DatabaseChecks.CONNECTIONS -> noteReached();
            default -> {
                noteReached();
                noteAuthenticated();
            }
        }
    }
}
