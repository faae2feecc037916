package org.causepilot.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Fails a test when the server answers otherwise than the document says: a status that is not foreseen, another media
 * type, a body with a field too many, too few or of another type. What is asked of unknown addresses passes, and may only
 * be refused.
 */
public final class OpenApiFilter implements Filter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();

    /** What HTTP itself says of any address, so that no operation has to. */
    private static final Set<Integer> OF_HTTP = Set.of(404, 405, 406, 415);

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        Response response = context.next(request, expectations);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/")) {
            check(request.getMethod() + " " + path, DOCUMENT.operation(request.getMethod(), path), response);
        }
        return response;
    }

    private static void check(String exchange, Optional<Operation> operation, Response response) {
        int status = response.statusCode();
        if (operation.isEmpty()) {
            if (status < 400) {
                throw new AssertionError(exchange + " is answered with " + status + ", but not in openapi.yaml");
            }
            return;
        }
        boolean foreseen = operation.get().statuses().contains(String.valueOf(status));
        if (!foreseen && !OF_HTTP.contains(status)) {
            throw new AssertionError(exchange + ": status " + status + " is not in openapi.yaml");
        }
        checkBody(exchange + " " + status, operation.get().response(status).path("content"), response);
    }

    private static void checkBody(String exchange, JsonNode content, Response response) {
        String body = response.asString();
        if (content.isMissingNode()) {
            if (!body.isEmpty()) {
                throw new AssertionError(exchange + " has a body that is not in openapi.yaml");
            }
            return;
        }
        String type =
                String.valueOf(response.contentType()).replaceAll(";.*", "").strip();
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(exchange + " is " + type + ", which is not in openapi.yaml");
        }
        Set<?> wrong = DOCUMENT.judge(schema, type.endsWith("json") ? json(body) : TextNode.valueOf(body));
        if (!wrong.isEmpty()) {
            throw new AssertionError(exchange + " differs from openapi.yaml: " + wrong);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("The body is no JSON", noJson);
        }
    }
}
