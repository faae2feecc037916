package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.causepilot.connection.entity.CheckResult;
import org.causepilot.connection.entity.Finding;
import org.junit.jupiter.api.Test;

/** What may be told of a test that goes on: less than is known, until a PostgreSQL server has answered. */
class TestProgressTest {

    private final Checklist checklist = new Checklist();
    private final TestProgress cut = new TestProgress();

    TestProgressTest() {
        checklist.expect(ContactChecks.NAMES);
        cut.follow(checklist);
    }

    @Test
    void doesNotTellThatANameExistsBeforeItsServerHasAnswered() {
        checklist.found(ContactChecks.NAME, Finding.passed("name-resolved"), Duration.ZERO);

        assertThat(cut.found()).isEmpty();
        assertThat(cut.awaited()).isEqualTo(ContactChecks.NAMES);
    }

    @Test
    void tellsLineByLineAfterwards() {
        checklist.found(ContactChecks.NAME, Finding.passed("name-resolved"), Duration.ZERO);
        checklist.found(ContactChecks.TCP, Finding.passed("tcp-connected"), Duration.ZERO);

        assertThat(cut.found()).extracting(CheckResult::name).containsExactly(ContactChecks.NAME, ContactChecks.TCP);
        assertThat(cut.awaited()).isEqualTo(List.of(ContactChecks.TLS, ContactChecks.AUTHENTICATION));
    }

    @Test
    void tellsNothingOfAServerOutOfReach() {
        checklist.found(ContactChecks.NAME, Finding.passed("name-resolved"), Duration.ZERO);
        checklist.unreachable(ContactChecks.REACH);

        assertThat(cut.found()).isEmpty();
    }
}
