package org.causepilot.testing;

import java.util.Map;

/** An organization with a database of its own, made over REST. */
public record TestOrganization(Api api, String id, String slug) {

    public static TestOrganization create(Api api) {
        String slug = Unique.name("org");
        String id = api.superadmin()
                .body(Map.of("name", "Organization " + slug, "slug", slug, "create_database", true))
                .post("/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestOrganization(api, id, slug);
    }

    public String path() {
        return "/organizations/" + id;
    }

    public String donors() {
        return path() + "/donors";
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
