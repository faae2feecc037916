package org.causepilot.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies made from a schema: as they should be, but for one thing. */
final class HostileBodies {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> WRONG = List.of(
            "7",
            "true",
            "{}",
            "[]",
            "null",
            "[[[]]]",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(1_000),
            "1.5",
            "[\"kanari7\"]",
            "{\"unknown\":\"kanari7\"}");

    private final OpenApiDocument document;
    private final JsonNode schema;

    HostileBodies(OpenApiDocument document, JsonNode schema) {
        this.document = document;
        this.schema = document.resolved(schema);
    }

    List<String> textFields() {
        return fields(true);
    }

    List<String> allFields() {
        return fields(false);
    }

    private List<String> fields(boolean texts) {
        List<String> names = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            if (!texts || property(property.getKey()).path("type").asText().equals("string")) {
                names.add(property.getKey());
            }
        });
        return names;
    }

    String with(String field, String text) {
        return with(field, new TextNode(text));
    }

    /** Written by hand, since JSON libraries would not write most of them. */
    List<String> withWrongTypes(String field) {
        String marked = with(field, new TextNode("HERE"));
        return WRONG.stream().map(wrong -> marked.replace("\"HERE\"", wrong)).toList();
    }

    private String with(String field, JsonNode value) {
        ObjectNode body = JSON.createObjectNode();
        schema.path("required").forEach(name -> body.set(name.asText(), usual(property(name.asText()))));
        body.set(field, value);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode property(String name) {
        return document.resolved(schema.path("properties").path(name));
    }

    private static JsonNode usual(JsonNode property) {
        if (property.has("enum")) {
            return property.path("enum").path(0);
        }
        return switch (property.path("type").asText() + property.path("format").asText()) {
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer", "integerint64" -> JSON.getNodeFactory().numberNode(1);
            case "stringuuid" -> new TextNode(UUID.randomUUID().toString());
            case "stringemail" -> new TextNode("x" + UUID.randomUUID() + "@example.org");
            default -> new TextNode("Usual " + UUID.randomUUID());
        };
    }

    /** What is no request at all, whichever one is asked for. */
    static Map<String, byte[]> broken() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        Map<String, String> texts = Map.ofEntries(
                Map.entry("no JSON", "kanari7"),
                Map.entry("a text", "\"kanari7\""),
                Map.entry("null", "null"),
                Map.entry("an array", "[\"kanari7\"]"),
                Map.entry("half", "{\"kanari7\":"),
                Map.entry("two values", "{} {\"a\":\"kanari7\"}"),
                Map.entry("a name twice", "{\"name\":\"kanari7\",\"name\":\"kanari7\"}"),
                Map.entry("deep objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                Map.entry("deep arrays", "{\"a\":" + "[".repeat(30_000)),
                Map.entry("many digits", "{\"a\":" + "9".repeat(10_000) + "}"),
                Map.entry("a huge exponent", "{\"a\":1e99999999999999}"),
                Map.entry("a long array", "{\"a\":[" + "1,".repeat(30_000) + "1]}"),
                Map.entry("an array of 10^5", "{\"a\":[" + "1,".repeat(100_000) + "1]}"),
                Map.entry("one megabyte", "{\"name\":\"" + "x".repeat(1_048_576) + "\"}"),
                Map.entry("blanks", " ".repeat(60_000)),
                Map.entry("a byte-order mark", "\ufeff{}"),
                Map.entry("a raw control", "{\"name\":\"\u0001kanari7\"}"),
                Map.entry("many unknown fields", many()));
        texts.forEach((name, text) -> bodies.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("no UTF-8", "{\"name\":\"kanari7\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("UTF-16", "{\"name\":\"kanari7\"}".getBytes(StandardCharsets.UTF_16));
        bodies.put("a zero byte", new byte[1]);
        bodies.put("nothing", new byte[0]);
        return bodies;
    }

    private static String many() {
        return IntStream.range(0, 5_000)
                .mapToObj(number -> "\"x" + number + "\":\"kanari7\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
