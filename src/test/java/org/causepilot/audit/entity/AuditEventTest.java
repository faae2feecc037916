package org.causepilot.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditEventTest {

    @Test
    void keepsOfAChangeWhatIsDifferent() {
        AuditEvent changed = AuditEvent.succeeded("account.changed", null, Map.of())
                .changing(
                        Map.of("email", "a@example.org", "language", "fr"),
                        Map.of("email", "b@example.org", "language", "fr"));

        assertThat(changed.before()).containsExactly(Map.entry("email", "a@example.org"));
        assertThat(changed.after()).containsExactly(Map.entry("email", "b@example.org"));
    }

    @Test
    void replacesSecretsThatACallerForgot() {
        String string = "postgresql://anna:canary@host:5432/db";
        AuditEvent told = AuditEvent.succeeded(
                        "connection.changed", null, Map.of("new_password", "canary", "c", string))
                .changing(Map.of("c", string), Map.of("link_token", "canary"));

        assertThat(told.toString()).doesNotContain("canary").contains("postgresql://anna:****@host:5432/db");
    }

    @Test
    void replacesAPasswordWithAnAtSignInIt() {
        AuditEvent told = AuditEvent.failed("connection.changed", null, Map.of("c", "postgresql://u:ca@nary@host/db"));

        assertThat(told.details()).containsEntry("c", "postgresql://u:****@host/db");
    }
}
