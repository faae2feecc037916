package org.causepilot.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartupCheckTest {

    @Test
    void passesWhatIsInOrder() {
        assertThat(StartupCheck.reasonsAgainst(List.of(() -> {}))).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        List<StartupRule> rules = List.of(broken("CAUSEPILOT_KEYSET is not set"), () -> {}, broken("ORG_DB_POOL_SIZE"));

        assertThat(StartupCheck.reasonsAgainst(rules))
                .containsExactly("CAUSEPILOT_KEYSET is not set", "ORG_DB_POOL_SIZE");
    }

    @Test
    void looksBehindTheContainersWrapping() {
        StartupRule wrapped = () -> {
            throw new UnsupportedOperationException("unable to invoke", new IllegalStateException("CAUSEPILOT_KEYSET"));
        };

        assertThat(StartupCheck.reasonsAgainst(List.of(wrapped))).containsExactly("CAUSEPILOT_KEYSET");
    }

    private static StartupRule broken(String reason) {
        return () -> {
            throw new IllegalStateException(reason);
        };
    }
}
