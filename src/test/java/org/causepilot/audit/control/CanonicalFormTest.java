package org.causepilot.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditEvent;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    private static final byte[] BEFORE = {1};

    @Test
    void doesNotLetTextMoveFromOneFieldToTheNext() {
        assertThat(form("anna", "host", Map.of())).isNotEqualTo(form("annah", "ost", Map.of()));
        assertThat(form("anna", "", Map.of("a", "bc"))).isNotEqualTo(form("anna", "", Map.of("ab", "c")));
    }

    @Test
    void tellsNothingFromAnEmptyText() {
        assertThat(form("anna", null, Map.of())).isNotEqualTo(form("anna", "", Map.of()));
    }

    @Test
    void doesNotDependOnTheOrderOfNames() {
        assertThat(form("anna", null, Map.of("a", "1", "b", "2")))
                .isEqualTo(form("anna", null, Map.of("b", "2", "a", "1")));
    }

    @Test
    void holdsTheMacBefore() {
        AuditEntry entry = entry("anna", null, Map.of());
        assertThat(CanonicalForm.of(entry, "key", new byte[] {1}))
                .isNotEqualTo(CanonicalForm.of(entry, "key", new byte[] {2}));
    }

    private static byte[] form(String name, String address, Map<String, String> details) {
        return CanonicalForm.of(entry(name, address, details), "key", BEFORE);
    }

    private static AuditEntry entry(String name, String address, Map<String, String> details) {
        AuditEvent event = AuditEvent.succeeded("account.created", null, details);
        return new AuditEntry(1, Instant.EPOCH, new Actor(null, name, address), event, null, null);
    }
}
