package org.causepilot.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.secret.entity.SecretPlace;
import org.causepilot.testing.Api;
import org.causepilot.testing.TestKeyset;
import org.causepilot.testing.Unique;

/** A request that named itself, and the answer that the product keeps for it. */
final class KeptAnswer {

    private final Api api;
    private final EmbeddedPostgres postgres;
    private final String key = Unique.name("key");
    private final Map<String, Object> body = Map.of("email", Unique.name("kept") + "@example.org", "full_name", "Kept");
    private String link;

    private KeptAnswer(Api api, EmbeddedPostgres postgres) {
        this.api = api;
        this.postgres = postgres;
    }

    static KeptAnswer to(Api api, EmbeddedPostgres postgres) {
        KeptAnswer answer = new KeptAnswer(api, postgres);
        answer.link = answer.ask().path("one_time_link");
        assertThat(answer.link).isNotBlank();
        return answer;
    }

    /** As a server did before the keyset got its new key. */
    void sealUnder(TestKeyset old, TestKeyset current) throws SQLException {
        try (Connection system = postgres.connect("causepilot_main");
                PreparedStatement query = system.prepareStatement(
                        "SELECT user_id, CAST(extract(epoch FROM created_at) * 1000000 AS bigint), body_sealed"
                                + " FROM idempotency_keys WHERE idempotency_key = ?");
                PreparedStatement update = system.prepareStatement(
                        "UPDATE idempotency_keys SET body_sealed = ? WHERE idempotency_key = ?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                SecretPlace place = new SecretPlace(
                        "idempotency_keys", "body_sealed", row.getObject(1, UUID.class), row.getLong(2));
                update.setBytes(1, old.seal(current.open(row.getBytes(3), place), place));
                update.setString(2, key);
                assertThat(update.executeUpdate()).isOne();
            }
        }
    }

    void isGivenAgain() {
        ask().then().header("Idempotency-Replayed", equalTo("true")).body("one_time_link", equalTo(link));
    }

    private Response ask() {
        Response answer =
                api.superadmin().header("Idempotency-Key", key).body(body).post("/users");
        answer.then().statusCode(201);
        return answer;
    }
}
