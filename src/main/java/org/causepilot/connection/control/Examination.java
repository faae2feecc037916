package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.causepilot.connection.entity.Finding;
import org.causepilot.connection.entity.Outcome;
import org.causepilot.platform.problem.DomainException;

/**
 * One run through the checklist. Nothing that a server sends gets out of here as an exception, {@code OutOfMemoryError}
 * included, which a single false length provokes in the driver.
 */
final class Examination implements Runnable, AutoCloseable {

    private final long startedAt = System.nanoTime();
    private final Dial dial;
    private final Checklist checklist = new Checklist();
    private final List<ConnectionCheck> questions;
    private final ContactChecks contact;

    private Examination(Dial dial, Expectation expectation, Clock clock) {
        this.dial = dial;
        this.contact = new ContactChecks(dial, checklist, clock);
        this.questions = Stream.concat(
                        new DatabaseChecks(dial.string(), expectation, checklist, clock).all().stream(),
                        expectation.further().stream())
                .toList();
        checklist.expect(ContactChecks.NAMES);
        checklist.expect(questions.stream().map(ConnectionCheck::name).toList());
    }

    static Examination of(Dial dial, Expectation expectation, Clock clock) {
        return new Examination(dial, expectation, clock);
    }

    @Override
    public void run() {
        boolean signedIn = false;
        try {
            contact.resolve();
            try (Connection connection = contact.signIn()) {
                signedIn = true;
                for (ConnectionCheck question : questions) {
                    ask(question, connection);
                }
            }
        } catch (Throwable hostile) {
            if (signedIn) {
                checklist.failed(Diagnosis.of(hostile, dial));
            } else {
                contact.failed(hostile);
            }
        } finally {
            close();
        }
    }

    private void ask(ConnectionCheck question, Connection connection) throws SQLException {
        long before = System.nanoTime();
        Finding finding = answered(question, connection);
        checklist.found(question.name(), finding, Duration.ofNanos(System.nanoTime() - before));
    }

    /** A check that fails on its own account does not end the list; a connection that broke does. */
    private Finding answered(ConnectionCheck question, Connection connection) throws SQLException {
        try {
            return Sandbox.ask(question, connection);
        } catch (DomainException refusal) {
            return new Finding(Outcome.FAILED, refusal.type().code(), refusal.detail());
        } catch (SQLException failed) {
            if (connection.isClosed()) {
                throw failed;
            }
            Failure failure = DriverFailures.of(failed);
            return new Finding(Outcome.FAILED, failure.code(), failure.message());
        }
    }

    Checklist checklist() {
        return checklist;
    }

    Limits limits() {
        return dial.limits();
    }

    boolean hasContact() {
        return dial.reception().looksLikePostgres();
    }

    boolean isUnreachable() {
        return checklist.hasFailed(Failure.UNREACHABLE);
    }

    Duration untilContactLimit() {
        return limits().contact().minusNanos(System.nanoTime() - startedAt);
    }

    /** The thread at work may be held up where nothing can free it, in a name look-up for example. */
    void giveUp() {
        if (hasContact()) {
            checklist.failed(Failure.TIMEOUT);
        } else {
            checklist.unreachable(ContactChecks.REACH);
        }
    }

    @Override
    public void close() {
        dial.close();
    }
}
