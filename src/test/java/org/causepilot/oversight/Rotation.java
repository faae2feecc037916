package org.causepilot.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Set;
import org.causepilot.testing.Api;
import org.causepilot.testing.Eventually;

/** One operation, over REST. */
record Rotation(Api api, String id) {

    private static final Duration A_WHILE = Duration.ofSeconds(120);
    private static final Set<String> OVER = Set.of("succeeded", "failed", "cancelled");

    static Rotation start(Api api) {
        Response started = api.superadmin().post("/key-rotations");
        started.then().statusCode(202).body("status", equalTo("queued"));
        String id = started.path("id");
        assertThat(started.header("Location")).endsWith("/api/v1/operations/" + id);
        return new Rotation(api, id);
    }

    ValidatableResponse await(String status) {
        Eventually.within(
                A_WHILE, "the end", () -> OVER.contains(get().extract().<String>path("status")));
        return get().body("status", equalTo(status));
    }

    ValidatableResponse get() {
        return api.superadmin().get("/operations/" + id).then().statusCode(200);
    }

    ValidatableResponse cancel() {
        return api.superadmin().post("/operations/" + id + "/cancel").then();
    }

    ValidatableResponse retry() {
        return api.superadmin().post("/operations/" + id + "/retry").then();
    }
}
