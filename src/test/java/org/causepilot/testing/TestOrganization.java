package org.causepilot.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** An organization with a database of its own, made over REST. */
public record TestOrganization(Api api, String id, String slug) {

    public static TestOrganization create(Api api) {
        return create(api, Map.of("create_database", true));
    }

    /** In a database that is there. */
    public static TestOrganization adopt(Api api, String connectionString) {
        return create(api, Map.of("db_connection_string", connectionString));
    }

    private static TestOrganization create(Api api, Map<String, Object> database) {
        String slug = Unique.name("org");
        Map<String, Object> wanted = new HashMap<>(database);
        wanted.putAll(Map.of("name", "Organization " + slug, "slug", slug));
        String id = api.superadmin()
                .body(wanted)
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestOrganization(api, id, slug);
    }

    /** Without a database yet. */
    public static TestOrganization register(Api api) {
        String slug = Unique.name("org");
        String id = api.superadmin()
                .body(Map.of("name", "Organization " + slug, "slug", slug))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestOrganization(api, id, slug);
    }

    /** Tested, migrated and claimed first. */
    public Response connect(String string) {
        return change(Map.of("db_connection_string", string));
    }

    /** As {@link #connect}, vouching for a copy. */
    public Response connectToCopy(String string) {
        return change(Map.of("db_connection_string", string, "accept_copy", true));
    }

    /** Saved as it is. */
    public Response connectUntested(String string) {
        return change(Map.of("db_connection_string", string, "test_connection", false));
    }

    public Response migrate() {
        return api.superadmin().post(path() + "/database/migrate");
    }

    private Response change(Map<String, Object> body) {
        return api.superadmin().body(body).patch(path() + "/database");
    }

    public String path() {
        return "/organizations/" + id;
    }

    public String donors() {
        return path() + "/donors";
    }

    public String campaigns() {
        return path() + "/campaigns";
    }

    public String donations() {
        return path() + "/donations";
    }

    public String databaseName() {
        return databaseName(slug);
    }

    public static String databaseName(String slug) {
        return "causepilot_org_" + slug.replace('-', '_');
    }

    public void admit(TestPerson person, String role) {
        api.superadmin()
                .body(Map.of("user_id", person.id(), "role", role))
                .post(path() + "/members")
                .then()
                .statusCode(201);
    }

    /** In clear. */
    public String connectionString() {
        return api.superadmin()
                .body(Map.of("password", Superadmin.PASSWORD))
                .post(path() + "/database/reveal")
                .then()
                .statusCode(200)
                .extract()
                .path("db_connection_string");
    }
}
