package org.causepilot.health;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CausePilotTest
class HealthIT {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void everyProbeAnswersWithoutAToken(String probe, RunningCausePilot product) {
        product.api().root().get(probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void isReadyWithItsDatabaseAndItsKeys(RunningCausePilot product) {
        product.api().root().get("/health/ready").then().body("checks.name", hasItems("system-database", "keys"));
    }

    @Test
    void showsFigures(RunningCausePilot product) {
        product.api().root().accept("text/plain").get("/metrics").then().statusCode(200);
    }

    @Test
    void theTypeOfAProblemIsAnAddress(RunningCausePilot product) {
        product.api().root().get("/problems/slug-taken").then().statusCode(200).body(containsString("What to do"));
    }

    @Test
    void noOtherPageIsAmongThem(RunningCausePilot product) {
        product.api()
                .root()
                .get("/problems/unheard-of")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }
}
