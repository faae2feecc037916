package org.causepilot.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** {@code META-INF/openapi.yaml}, as it is shipped. */
final class OpenApiDocument {

    private static final String REFERENCE = "$ref";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .metaSchema(JsonMetaSchema.builder(OpenApi30.getInstance().getIri(), OpenApi30.getInstance())
                    .keyword(new NonValidationKeyword("components"))
                    .build())
            .build();
    private static final SchemaValidatorsConfig STRICTLY =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode root;
    private final List<Operation> operations;

    /** Why a cache: compiling one takes far longer than judging by it, and every answer of every test is judged. */
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private OpenApiDocument(JsonNode root) {
        this.root = root;
        this.operations = List.copyOf(ofAllPaths());
    }

    static OpenApiDocument read() {
        try (InputStream yaml = OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new OpenApiDocument(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return operations;
    }

    private List<Operation> ofAllPaths() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    String from = server(path.getValue()) + path.getKey();
                    operations.add(new Operation(
                            this, entry.getKey().toUpperCase(Locale.ROOT), from, path.getValue(), entry.getValue()));
                }
            }
        }
        return operations;
    }

    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.matches(method, path))
                .min((one, other) -> Boolean.compare(one.hasVariables(), other.hasVariables()));
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** What a reference leads to; everything else is itself. */
    JsonNode resolved(JsonNode node) {
        if (!node.has(REFERENCE)) {
            return node;
        }
        return root.at(node.get(REFERENCE).asText().substring(1));
    }

    List<String> references() {
        List<String> references = new ArrayList<>();
        walk(root, node -> {
            if (node.has(REFERENCE)) {
                references.add(node.get(REFERENCE).asText());
            }
        });
        return references;
    }

    /** What is wrong with a value; fields that the schema does not name are wrong as well. */
    Set<ValidationMessage> judge(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value);
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components").deepCopy());
        walk(whole, OpenApiDocument::close);
        return SCHEMAS.getSchema(whole, STRICTLY);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }

    static void walk(JsonNode node, Consumer<JsonNode> visitor) {
        visitor.accept(node);
        node.forEach(child -> walk(child, visitor));
    }

    private String server(JsonNode path) {
        JsonNode servers = path.has("servers") ? path.get("servers") : root.path("servers");
        String url = servers.path(0).path("url").asText();
        return url.equals("/") ? "" : url;
    }
}
