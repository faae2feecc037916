package org.causepilot.screenshots;

import java.util.List;
import java.util.Map;
import org.causepilot.testing.Api;

/** Besides the two demonstration organizations: some in every state that a list can show. */
final class Demonstration {

    private static final List<String> CONNECTED = List.of("Exemple A (démo)", "Exemple B (démo)", "Exemple C (démo)");
    private static final List<String> TO_BE_CREATED = List.of("Exemple D (démo)", "Exemple É (démo)");

    private final Api api;

    Demonstration(Api api) {
        this.api = api;
    }

    void prepare() {
        CONNECTED.forEach(name -> create(name, true));
        TO_BE_CREATED.forEach(name -> create(name, false));
        suspend(create("Exemple F (démo)", true));
        disconnect(create("Exemple G (démo)", true));
    }

    /** The id of the one that has donations to show. */
    String organization() {
        return api.superadmin()
                .queryParam("q", "croix")
                .get("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The id of one that is over. */
    String operation() {
        return api.superadmin()
                .post("/key-rotations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String create(String name, boolean withDatabase) {
        return api.superadmin()
                .body(Map.of("name", name, "create_database", withDatabase))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void suspend(String id) {
        api.superadmin()
                .body(Map.of("is_active", false))
                .patch("/organizations/" + id)
                .then()
                .statusCode(200);
    }

    /** Nobody listens at port 1. */
    private void disconnect(String id) {
        api.superadmin()
                .body(Map.of(
                        "db_connection_string",
                        "postgresql://exemple:secret@127.0.0.1:1/exemple",
                        "test_connection",
                        false))
                .patch("/organizations/" + id + "/database")
                .then()
                .statusCode(200);
        api.superadmin().get("/organizations/" + id + "/database").then().statusCode(200);
    }
}
