package org.causepilot.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKeysTest {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void readsAKeyAndAFileWithTheSameOneAlike(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("audit key"), KEY + "\n");

        assertThat(keys(file.toString()).current().id())
                .isEqualTo(keys(KEY).current().id());
    }

    @Test
    void tellsKeysApartWithoutTellingThem() {
        assertThat(keys(KEY).current().id())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(keys("A" + KEY.substring(1)).current().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all", "/no/such/file", "MDEyMzQ1Njc4OWFiY2RlZg=="})
    void refusesABadKeyByTheNameOfItsSetting(String bad) {
        assertThatIllegalStateException()
                .isThrownBy(keys(bad)::current)
                .withMessageStartingWith("CAUSEPILOT_AUDIT_KEY is neither")
                .satisfies(refused -> assertThat(
                                bad.isEmpty() || !refused.getMessage().contains(bad))
                        .isTrue());
    }

    @Test
    void refusesToBeWithoutOne() {
        AuditKeySetting rule = new AuditKeySetting(new AuditKeys(Optional.empty(), Optional.empty()));

        assertThatIllegalStateException()
                .isThrownBy(rule::check)
                .withMessageStartingWith("CAUSEPILOT_AUDIT_KEY is not set");
    }

    @Test
    void refusesABadOldKeyToo() {
        AuditKeySetting rule = new AuditKeySetting(new AuditKeys(Optional.of(KEY), Optional.of(KEY + ",oops")));

        assertThatIllegalStateException()
                .isThrownBy(rule::check)
                .withMessageStartingWith("CAUSEPILOT_AUDIT_OLD_KEYS is neither");
    }

    private static AuditKeys keys(String current) {
        return new AuditKeys(Optional.of(current), Optional.empty());
    }
}
