package org.causepilot.oversight.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditQueryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID NOBODY = new UUID(0, 0);

    @Test
    void takesDaysForThoseOfTheReaderAndTheLastOneWhole() {
        AuditFilter filter = new AuditQuery(null, null, null, null, "2026-06-30", "2026-06-30").filter(PARIS, null);

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-06-29T22:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
    }

    @Test
    void asksForEverythingWhenNothingIsSaid() {
        assertThat(new AuditQuery(null, " ", null, "", null, null).filter(PARIS, null))
                .isEqualTo(new AuditFilter(null, null, null, null, null, null));
    }

    @Test
    void readsIdsAndOutcomes() {
        UUID id = UUID.randomUUID();

        assertThat(new AuditQuery(id.toString(), id.toString(), "account.", "refused", null, null).filter(PARIS, null))
                .isEqualTo(new AuditFilter(id, id, "account.", AuditOutcome.REFUSED, null, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    nothing, -,       -,       -,          -
                    -,       nothing, -,       -,          -
                    -,       @,       -,       -,          -
                    -,       -,       nothing, -,          -
                    -,       -,       -,       2026-02-30, -
                    -,       -,       -,       -,          yesterday
                    """)
    void findsNothingForALinkThatWentBad(String organization, String actor, String outcome, String from, String to) {
        AuditFilter filter = new AuditQuery(organization, actor, null, outcome, from, to).filter(PARIS, null);

        assertThat(filter.actorId()).isEqualTo(NOBODY);
    }

    @Test
    void writesItselfAsTheEndOfAnAddress() {
        assertThat(new AuditQuery(null, "a@b.example", "account.", null, null, null).encoded("é &"))
                .isEqualTo("?actor=a%40b.example&action=account.&q=%C3%A9+%26");
        assertThat(new AuditQuery(null, null, null, null, null, null).encoded(null))
                .isEmpty();
    }
}
