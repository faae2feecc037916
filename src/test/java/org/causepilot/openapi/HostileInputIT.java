package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RawClient;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;

/**
 * Several thousand hostile requests, made from {@code openapi.yaml}: every text of every body, every header and parameter
 * that we read. Whatever comes is accepted or refused: no failure of the server, no delay, no echo, and refusals are
 * problems.
 *
 * <p>Asks as a superadmin of its own, since wrong passwords make their account wait.
 */
@CausePilotTest
class HostileInputIT {

    private static final Logger LOGGER = Logger.getLogger(HostileInputIT.class.getName());
    private static final int CLIENTS = 3;
    private static final String CSV = "text/csv";
    private static final String PASSWORD = "eight words of this superadmin and of nobody";

    /** Each of their failures makes the address wait, too, which is everybody's here. */
    private static final Set<String> JUDGES_OF_SECRETS = Set.of(
            "/auth/token",
            "/auth/password-reset",
            "/users/me/password",
            "/users/{id}/password-reset",
            "/invitations/{token}/acceptance",
            "/database/reveal");

    private final OpenApiDocument document = OpenApiDocument.read();
    private final RawClient client;
    private final TestOrganization organization;
    private final String person;
    private final String token;

    HostileInputIT(RunningCausePilot product) {
        Api api = product.api();
        client = new RawClient(product.baseUri());
        organization = TestOrganization.create(api);
        String email = Unique.name("hostile") + "@example.org";
        person = api.superadmin()
                .body(Map.of("email", email, "full_name", "Hostile", "password", PASSWORD, "is_superadmin", true))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api.superadmin()
                .body(Map.of("user_id", person, "role", "admin"))
                .post(organization.path() + "/members")
                .then()
                .statusCode(201);
        token = api.token(email, PASSWORD);
    }

    @Test
    void textsInEveryFieldOfEveryBody() {
        int fields = 0;
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : withJson()) {
            HostileBodies bodies = bodies(operation);
            for (String field : bodies.textFields()) {
                List<String> texts = judgesSecrets(operation) ? HostileTexts.some() : HostileTexts.share(++fields);
                texts.forEach(text -> attacks.add(attack(field, operation).withJson(bodies.with(field, text))));
            }
        }
        assertHarmless(attacks);
    }

    @Test
    void valuesOfOtherTypesInEveryField() {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : withJson()) {
            HostileBodies bodies = bodies(operation);
            for (String field : bodies.allFields()) {
                bodies.withWrongTypes(field)
                        .forEach(json -> attacks.add(attack(field, operation).withJson(json)));
            }
        }
        assertHarmless(attacks);
    }

    @Test
    void bodiesThatAreNoRequest() {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : withBodies()) {
            HostileBodies.broken()
                    .forEach((name, body) -> attacks.add(attack(name, operation).withBody("application/json", body)));
            for (String type : List.of(
                    "text/plain",
                    "text/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "kanari7",
                    "application/json;charset=utf-16",
                    "application/json;charset=kanari7",
                    "application/json;\"",
                    "*/*",
                    "/",
                    "application/merge-patch+json")) {
                attacks.add(
                        attack(type, operation).withBody(type, "{\"x\":\"kanari7\"}".getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertHarmless(attacks);
    }

    @Test
    void filesInEveryImport() {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : withFiles()) {
            List<String> columns = HostileFiles.columns(operation);
            for (String column : columns) {
                HostileTexts.share(columns.indexOf(column))
                        .forEach(text -> attacks.add(
                                attack(column, operation).withBody(CSV, HostileFiles.with(columns, column, text))));
            }
            HostileFiles.broken(columns)
                    .forEach((name, file) -> attacks.add(attack(name, operation).withBody(CSV, file)));
        }
        assertHarmless(attacks);
    }

    @Test
    void headersThatAreRead() {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : operations()) {
            if (operation.method().equals("DELETE") || judgesSecrets(operation)) {
                continue;
            }
            for (String header : operation.parametersIn("header")) {
                headerValues()
                        .forEach(value -> attacks.add(withBody(attack(header, operation), operation, "{\"kanari\":1}")
                                .withHeader(header, value)));
            }
        }
        for (String header : List.of(
                "Accept",
                "Cookie",
                "Content-Encoding",
                "X-Forwarded-For",
                "X-HTTP-Method-Override",
                "Range",
                "Expect",
                "If-None-Match",
                "If-Modified-Since",
                "Host",
                "Transfer-Encoding-Not",
                "Origin")) {
            headerValues()
                    .forEach(value -> attacks.add(signedIn(Attack.of(header, "GET", "/api/v1" + organization.path()))
                            .withHeader(header, value)));
        }
        assertHarmless(attacks);
    }

    @Test
    void tokensThatAreNone() {
        List<Attack> attacks = new ArrayList<>();
        for (String value : List.of(
                "Bearer kanari7",
                "Bearer",
                "Bearer ",
                "Basic a2FuYXJpNzpw",
                "kanari7",
                "Bearer a.b.c",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer " + "k.".repeat(3_000),
                "Bearer \u00e9",
                "Bearer " + token + "x")) {
            attacks.add(Attack.of("token", "GET", "/api/v1/users/me").withHeader("Authorization", value));
        }
        assertHarmless(attacks);
    }

    @Test
    void parametersOfEveryList() {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : operations()) {
            for (String parameter : operation.parametersIn("query")) {
                queryValues(parameter)
                        .forEach(value -> attacks.add(Attack.of(
                                        parameter,
                                        operation.method(),
                                        target(operation) + "?" + parameter + "=" + value)
                                .withHeader("Authorization", "Bearer " + token)));
            }
        }
        assertHarmless(attacks);
    }

    @Test
    void idsInEveryPath() {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : operations()) {
            if (!operation.hasVariables() || judgesSecrets(operation)) {
                continue;
            }
            for (String id : List.of(
                    "%00",
                    "%0d%0a",
                    "kanari7-", // no slug: other attacks make organizations of those
                    "%2e%2e%2f",
                    "..%2f..",
                    "..;",
                    "%c0%af",
                    "%",
                    "%zz",
                    "%ff",
                    "1-1-1-1-1",
                    "0",
                    "'%20OR%201=1",
                    "%3Cscript%3E",
                    "\u00e9",
                    ";a=b",
                    "x".repeat(3_000),
                    "%25%30%30",
                    "null",
                    "*",
                    "{}")) {
                String target = operation.path().replaceAll("\\{[^}]+}", id);
                attacks.add(withBody(signedIn(Attack.of(id, operation.method(), target)), operation, "{}"));
            }
        }
        for (String method : List.of("TRACE", "KANARI", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")) {
            attacks.add(signedIn(Attack.of(method, method, "/api/v1/organizations")));
            attacks.add(signedIn(Attack.of(method, method, "/api/v1/auth/token")));
        }
        assertHarmless(attacks);
    }

    private List<Operation> operations() {
        return document.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .toList();
    }

    private List<Operation> withBodies() {
        return operations().stream().filter(Operation::hasBody).toList();
    }

    private List<Operation> withJson() {
        return withBodies().stream()
                .filter(operation -> !operation.takesFiles())
                .toList();
    }

    private List<Operation> withFiles() {
        return withBodies().stream().filter(Operation::takesFiles).toList();
    }

    private HostileBodies bodies(Operation operation) {
        JsonNode schema = operation
                .bodySchema("application/json")
                .or(() -> operation.bodySchema("application/merge-patch+json"))
                .orElseThrow();
        return new HostileBodies(document, schema);
    }

    private static boolean judgesSecrets(Operation operation) {
        return JUDGES_OF_SECRETS.stream().anyMatch(operation.path()::endsWith);
    }

    private Attack attack(String name, Operation operation) {
        return signedIn(Attack.of(name, operation.method(), target(operation)));
    }

    /** The server hangs up on a {@code GET} with a body. */
    private static Attack withBody(Attack attack, Operation operation, String body) {
        if (attack.method().equals("GET")) {
            return attack;
        }
        return operation.takesFiles()
                ? attack.withBody(CSV, body.getBytes(StandardCharsets.UTF_8))
                : attack.withJson(body);
    }

    private Attack signedIn(Attack attack) {
        return attack.withHeader("Authorization", "Bearer " + token);
    }

    /** Our own organization and person; nobody else's, and nothing that exists further down. */
    private String target(Operation operation) {
        return operation
                .path()
                .replace("{organization_id}", organization.id())
                .replace("{module}", "analytics")
                .replaceAll("users/\\{[^}]+}", "users/" + person)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static List<String> headerValues() {
        return List.of(
                "kanari7",
                "\"kanari7\"",
                "W/\"1\"",
                "\"99999999999999999999\"",
                "*",
                "\"",
                ",",
                ";q=x",
                "*;q=9",
                "en;q=0.5;q=1",
                "\u00e9\u00ff",
                "x-kanari7-" + "y".repeat(300),
                "k".repeat(256),
                "k".repeat(4_000),
                "\t",
                "${jndi:ldap://x/a}",
                "bytes=0-0,1-1,2-2",
                "100-continue-not",
                "gzip");
    }

    private static List<String> queryValues(String parameter) {
        String nul = Base64.getUrlEncoder().encodeToString("\0kanari7\u001f\0".getBytes(StandardCharsets.UTF_8));
        String foreign = Base64.getUrlEncoder()
                .encodeToString(("kanari7\u001f" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        Stream<String> encoded = HostileTexts.share(parameter.length()).stream()
                .filter(text -> parameter.equals("q") && text.length() < 1_000)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        Stream<String> raw = Stream.of(
                "",
                "0",
                "-1",
                "201",
                "99999999999",
                "1e1",
                "%00",
                "%0",
                "%",
                "%ff",
                "%c0%80",
                "%u0000",
                "\u00e9",
                nul,
                foreign,
                "kanari7&limit=x",
                "a+b",
                "[]",
                "%5B%5D",
                "2026-13-45",
                "9999999999-01-01",
                "%2B999999999-01-01T00:00:00Z",
                "true");
        return Stream.concat(encoded, raw).toList();
    }

    private void assertHarmless(List<Attack> attacks) {
        List<Callable<Verdict>> work = attacks.stream()
                .<Callable<Verdict>>map(attack -> () -> Verdict.on(attack, attack.on(client)))
                .toList();
        List<Verdict> verdicts = Clients.atOnce(CLIENTS, work);
        Verdict slowest = verdicts.stream()
                .max((one, other) -> Long.compare(one.millis(), other.millis()))
                .orElseThrow();
        LOGGER.info(() ->
                verdicts.size() + " hostile requests, the slowest " + slowest.millis() + " ms, " + slowest.attack());
        assertThat(verdicts.stream()
                        .flatMap(verdict -> verdict.faults().stream())
                        .distinct()
                        .toList())
                .isEmpty();
    }
}
