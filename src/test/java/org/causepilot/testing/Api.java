package org.causepilot.testing;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.causepilot.openapi.OpenApiFilter;

/** REST-assured, pointed at one server; whatever it answers has to be as {@code openapi.yaml} says. */
public final class Api {

    private final URI server;
    private final List<Filter> filters;
    private String superadminToken;

    Api(URI server, Filter... witnesses) {
        this.server = server;
        this.filters = Stream.concat(Stream.of(new OpenApiFilter()), Stream.of(witnesses))
                .toList();
    }

    /** Without a token. Paths are relative to {@code /api/v1}. */
    public RequestSpecification anonymous() {
        return given(specification("/api/v1"));
    }

    /** For what is no part of the API: health, OpenAPI, pages. */
    public RequestSpecification root() {
        return given(specification(""));
    }

    public RequestSpecification withToken(String token) {
        return anonymous().auth().oauth2(token);
    }

    /** Signs in once: sign-in is slow on purpose, and throttled. */
    public synchronized RequestSpecification superadmin() {
        if (superadminToken == null) {
            superadminToken = token(Superadmin.EMAIL, Superadmin.PASSWORD);
        }
        return withToken(superadminToken);
    }

    public String token(String email, String password) {
        return anonymous()
                .body(Map.of("email", email, "password", password))
                .post("/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private RequestSpecification specification(String basePath) {
        return new RequestSpecBuilder()
                .setBaseUri(server)
                .setBasePath(basePath)
                .setContentType(ContentType.JSON)
                .addFilters(filters)
                .build();
    }
}
