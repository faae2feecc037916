package org.causepilot.account;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.RunningCausePilot;

/** Makes up people for a test; no two tests meet the same person. */
final class People {

    static final String PASSWORD = "quatre mots sans rapport";

    private final RunningCausePilot product;

    People(RunningCausePilot product) {
        this.product = product;
    }

    /** With {@link #PASSWORD}. */
    Person create() {
        return create(Map.of());
    }

    Person create(Map<String, Object> details) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "email", UUID.randomUUID() + "@example.org", "full_name", "Camille Martin", "password", PASSWORD));
        body.putAll(details);
        String id = product.api()
                .superadmin()
                .body(body)
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Person(id, body.get("email").toString());
    }

    /** Somebody with an account. */
    final class Person {

        private final String id;
        private final String email;

        private Person(String id, String email) {
            this.id = id;
            this.email = email;
        }

        String id() {
            return id;
        }

        String email() {
            return email;
        }

        String token() {
            return product.api().token(email, PASSWORD);
        }
    }
}
