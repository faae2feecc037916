package org.causepilot.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One method on one path of the document.
 *
 * @param path from the server's root, with its parameters in braces
 */
record Operation(OpenApiDocument document, String method, String path, JsonNode pathItem, JsonNode node) {

    /** {@code GET /api/v1/users/{id}} */
    String name() {
        return method + " " + path;
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean isOpen() {
        return node.has("security") && node.get("security").isEmpty();
    }

    boolean matches(String requestMethod, String requestPath) {
        String pattern = Stream.of(path.split("/"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
        return method.equals(requestMethod) && requestPath.matches(pattern);
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** Those of the path and its own. */
    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode owner : List.of(pathItem, node)) {
            owner.path("parameters").forEach(parameter -> parameters.add(document.resolved(parameter)));
        }
        return parameters;
    }

    List<String> parametersIn(String place) {
        return parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** By media type. */
    Optional<JsonNode> bodySchema(String mediaType) {
        return Optional.of(
                        node.path("requestBody").path("content").path(mediaType).path("schema"))
                .filter(schema -> !schema.isMissingNode());
    }

    /** What a body may be declared as. */
    List<String> mediaTypes() {
        Iterable<String> names = () -> node.path("requestBody").path("content").fieldNames();
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    boolean takesFiles() {
        return mediaTypes().contains("text/csv");
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    List<String> statuses() {
        Iterable<String> names = () -> node.path("responses").fieldNames();
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    /** The response for a status, or the default one for statuses without their own. */
    JsonNode response(int status) {
        JsonNode responses = node.path("responses");
        JsonNode own = responses.path(String.valueOf(status));
        return document.resolved(own.isMissingNode() ? responses.path("default") : own);
    }

    @Override
    public String toString() {
        return name();
    }
}
