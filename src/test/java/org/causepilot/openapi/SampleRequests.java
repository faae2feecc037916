package org.causepilot.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.causepilot.testing.Api;
import org.causepilot.testing.LeftOperation;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.Unique;

/**
 * A request for every operation, made from the document: bodies out of their schemas, ids out of rows that are made for
 * them by the operation that makes such rows. What no schema can say stands in the tables below.
 */
final class SampleRequests {

    private static final String BASE = "/api/v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> NEED_ANOTHER_ORGANIZATION =
            Set.of("changeOrganization", "deleteOrganization", "createDatabase");

    /** What an allowed request is answered with where it is not the first success of the document. */
    private static final Map<String, Integer> ANSWERS = Map.of("changeOwnPassword", 422);

    private final OpenApiDocument document;
    private final RunningCausePilot product;
    private final Api api;
    private final String makersToken;

    private final Map<String, Function<TestOrganization, Object>> bodies = Map.ofEntries(
            Map.entry("createForm", in -> Map.of("title", Unique.name("form"))),
            Map.entry("issueToken", in -> Map.of("email", Superadmin.EMAIL, "password", Superadmin.PASSWORD)),
            Map.entry("acceptInvitation", in -> Map.of("password", "a sentence for a sample")),
            Map.entry("changeConnection", in -> Map.of("db_connection_string", in.connectionString())),
            Map.entry("revealConnection", in -> Map.of("password", Superadmin.PASSWORD)),
            Map.entry("addMember", in -> Map.of("user_id", newUser().path("id"), "role", "viewer")));

    private final Map<String, Function<TestOrganization, String>> variables = Map.of(
            "organization_id",
            TestOrganization::id,
            "organization_slug",
            TestOrganization::slug,
            "revision",
            in -> "1",
            "module",
            in -> "forms",
            "form_slug",
            this::newPublishedForm,
            "token",
            in -> tokenOf(newUser().path("one_time_link")));

    /** @param makersToken of a superadmin who is an administrator of every organization that is asked about */
    SampleRequests(OpenApiDocument document, RunningCausePilot product, String makersToken) {
        this.document = document;
        this.product = product;
        this.api = product.api();
        this.makersToken = makersToken;
    }

    /** About the organization and rows of it that are new. */
    Sample of(Operation operation, TestOrganization organization) {
        TestOrganization about =
                NEED_ANOTHER_ORGANIZATION.contains(operation.id()) ? TestOrganization.register(api) : organization;
        String path = operation.id().equals("retryOperation")
                ? "/operations/" + LeftOperation.failed(product.postgres()) + "/retry"
                : filled(operation.path(), about);
        int success = ANSWERS.getOrDefault(operation.id(), firstSuccess(operation));
        if (!operation.hasBody()) {
            return new Sample(operation.method(), path, null, null, success);
        }
        Map.Entry<String, JsonNode> media = operation.node().path("requestBody").path("content").properties().stream()
                .findFirst()
                .orElseThrow();
        return new Sample(operation.method(), path, media.getKey(), body(operation, media.getValue(), about), success);
    }

    /** {@code donor_id} is the id of one of an organization's {@code donors}. */
    static String collectionOf(String idField) {
        return BASE + "/organizations/{organization_id}/" + idField.substring(0, idField.length() - "_id".length())
                + "s";
    }

    /** The id of a row of the organization, made by {@code POST} on its collection. */
    String newRow(String collection, TestOrganization organization) {
        return newRow(collection, filled(collection, organization), organization);
    }

    /** @param path of the collection, its own ids filled in */
    private String newRow(String collection, String path, TestOrganization organization) {
        if (collection.equals(BASE + "/operations")) {
            return LeftOperation.running(product.postgres());
        }
        Operation maker = document.operations().stream()
                .filter(operation ->
                        operation.method().equals("POST") && operation.path().equals(collection))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing makes a row of " + collection));
        Response made = of(maker, organization).at(path).send(api.withToken(makersToken));
        String id = made.statusCode() == 201 ? made.path("id") : null;
        return id != null ? id : made.then().statusCode(201).extract().path("user_id");
    }

    private String filled(String path, TestOrganization organization) {
        String filled = path;
        for (MatchResult variable : VARIABLE.matcher(path).results().toList()) {
            String collection = path.substring(0, variable.start() - 1);
            Function<TestOrganization, String> known = variables.get(variable.group(1));
            String above = filled.substring(BASE.length(), filled.indexOf(variable.group()) - 1);
            String value = known != null ? known.apply(organization) : newRow(collection, above, organization);
            filled = filled.replace(variable.group(), value);
        }
        return filled.substring(BASE.length());
    }

    private String body(Operation operation, JsonNode media, TestOrganization organization) {
        if (operation.takesFiles()) {
            return media.path("example").asText();
        }
        Function<TestOrganization, Object> own = bodies.get(operation.id());
        try {
            return JSON.writeValueAsString(own != null ? own.apply(organization) : usual(media, organization));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode usual(JsonNode media, TestOrganization organization) {
        JsonNode schema = document.resolved(media.path("schema"));
        ObjectNode body = JSON.createObjectNode();
        for (JsonNode name : schema.path("required")) {
            JsonNode property = document.resolved(schema.path("properties").path(name.asText()));
            body.set(name.asText(), value(name.asText(), property, organization));
        }
        return body;
    }

    private JsonNode value(String name, JsonNode property, TestOrganization organization) {
        if (name.endsWith("_id")) {
            return new TextNode(newRow(collectionOf(name), organization));
        }
        if (name.equals("email")) {
            return new TextNode(Unique.name("sample") + "@example.org");
        }
        if (name.equals("name")) {
            return new TextNode(Unique.name("sample"));
        }
        if (property.has("enum") || property.has("example")) {
            return property.has("enum") ? property.path("enum").path(0) : property.path("example");
        }
        return switch (property.path("type").asText()) {
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "array" -> items(property);
            case "object" -> JSON.createObjectNode();
            default -> new TextNode(text(property.path("format").asText()));
        };
    }

    private static ArrayNode items(JsonNode property) {
        ArrayNode none = JSON.createArrayNode();
        return property.path("minItems").asInt() == 0 ? none : none.add("x");
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-01-15";
            case "date-time" -> Instant.EPOCH.toString();
            default -> Unique.name("sample");
        };
    }

    private String newPublishedForm(TestOrganization organization) {
        Map<String, Object> field = Map.of("name", "day", "type", "date", "label", "Day");
        return api.withToken(makersToken)
                .body(Map.of("title", Unique.name("form"), "is_published", true, "fields", List.of(field)))
                .post(organization.path() + "/forms")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private Response newUser() {
        return api.superadmin()
                .body(Map.of("email", Unique.name("sample") + "@example.org", "full_name", "Sample"))
                .post("/users");
    }

    private static String tokenOf(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private static int firstSuccess(Operation operation) {
        Iterator<String> successes = operation.statuses().stream()
                .filter(status -> status.startsWith("2"))
                .iterator();
        return Integer.parseInt(successes.next());
    }
}
