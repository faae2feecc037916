package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.Superadmin;
import org.junit.jupiter.api.Test;

class SurvivesKillIT {

    @Test
    void comesBackAfterServerAndPostgresWereKilled() {
        try (SeparateCausePilot cut = SeparateCausePilot.start("survives-kill", Map.of("CAUSEPILOT_DEMO", "false"))) {
            String before = cut.api().token(Superadmin.EMAIL, Superadmin.PASSWORD);
            assertThat(before).isNotBlank();

            cut.postgres().kill();
            cut.server().kill();
            cut.postgres().start();
            cut.server().start();

            assertThat(cut.api().token(Superadmin.EMAIL, Superadmin.PASSWORD)).isNotBlank();
        }
    }
}
