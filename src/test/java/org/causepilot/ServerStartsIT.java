package org.causepilot;

import static org.hamcrest.Matchers.equalTo;

import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.junit.jupiter.api.Test;

@CausePilotTest
class ServerStartsIT {

    @Test
    void theBuiltWarLives(RunningCausePilot cut) {
        cut.api().root().get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
