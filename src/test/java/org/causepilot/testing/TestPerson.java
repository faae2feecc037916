package org.causepilot.testing;

import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody with an account, signed in. */
public record TestPerson(Api api, String id, String email, String token) {

    public static final String PASSWORD = "seven words that nobody would guess";

    public static TestPerson create(Api api) {
        String email = Unique.name("person") + "@example.org";
        String id = api.superadmin()
                .body(Map.of("email", email, "full_name", "Somebody", "password", PASSWORD))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestPerson(api, id, email, api.token(email, PASSWORD));
    }

    public RequestSpecification request() {
        return api.withToken(token);
    }
}
