package org.causepilot.openapi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final OpenApiDocument CUT = OpenApiDocument.read();
    private static final Map<String, Operation> OPERATIONS =
            CUT.operations().stream().collect(toMap(Operation::name, Function.identity()));

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(CUT.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                CUT.root().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void nothingIsDefinedThatNobodyUses() {
        List<String> unused = new ArrayList<>();
        for (Map.Entry<String, JsonNode> kind : CUT.root().path("components").properties()) {
            kind.getValue()
                    .fieldNames()
                    .forEachRemaining(name -> unused.add("#/components/" + kind.getKey() + "/" + name));
        }
        unused.removeIf(name -> name.startsWith("#/components/securitySchemes/"));
        unused.removeAll(CUT.references());

        assertThat(unused).isEmpty();
    }

    @Test
    void namesEveryRouteAndNoOther() {
        List<String> documented = OPERATIONS.keySet().stream()
                .filter(name -> name.contains(" /api/v1/"))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Route.all().stream().map(Route::name).toList());
    }

    @Test
    void operationIdsAreUnique() {
        assertThat(CUT.operations())
                .extracting(Operation::id)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void saysWhatTheRouteAsksFor(Route route) {
        Operation operation = OPERATIONS.get(route.name());

        assertThat(operation.isOpen()).as("open to everybody").isEqualTo(route.isOpen());
        assertThat(operation.hasBody()).as("has a body").isEqualTo(route.takesBody());
        assertThat(operation.parametersIn("header").contains("If-Match"))
                .as("minds If-Match")
                .isEqualTo(route.reads("If-Match"));
        assertThat(operation.parametersIn("header").contains("Idempotency-Key"))
                .as("minds Idempotency-Key")
                .isEqualTo(route.isIdempotent());
        assertThat(operation.node().path("x-access").asText())
                .as("x-access: who may enter")
                .isEqualTo(Access.of(route).wireName());
        if (route.isList()) {
            assertThat(operation.parametersIn("query")).contains("limit", "cursor", "q");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void bodiesHaveTheFieldsOfTheirRecords(Route route) {
        Operation operation = OPERATIONS.get(route.name());
        route.body().ifPresent(record -> {
            JsonNode schema = CUT.resolved(
                    operation.bodySchema(MediaType.APPLICATION_JSON).orElseThrow());
            assertThat(RecordFields.ofSchema(schema)).containsExactlyInAnyOrderElementsOf(RecordFields.of(record));
            assertThat(RecordFields.requiredBySchema(schema)).containsAll(RecordFields.requiredBy(record));
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as("takes fields that it does not know")
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void bodiesAreDeclaredAsTheRouteTakesThem(Route route) {
        Operation operation = OPERATIONS.get(route.name());
        if (operation.hasBody()) {
            assertThat(route.consumed()).containsAll(operation.mediaTypes());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void declaresTheVariablesOfItsPath(Operation operation) {
        Matcher variables = VARIABLE.matcher(operation.path());

        assertThat(operation.parametersIn("path"))
                .containsExactlyInAnyOrderElementsOf(
                        variables.results().map(found -> found.group(1)).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isToldApartAndSummarised(Operation operation) {
        assertThat(operation.node().path("summary").asText()).isNotBlank();
        assertThat(operation.node().path("tags")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheApi")
    void foreseesEveryRefusal(Operation operation) {
        List<String> expected = new ArrayList<>(List.of("default"));
        if (!operation.isOpen()) {
            expected.add("401");
        }
        if (operation.hasBody()) {
            expected.addAll(List.of("400", "413", "415", "422"));
        }
        if (operation.parametersIn("header").contains("If-Match")) {
            expected.add("412");
        }
        if (operation.hasVariables()) {
            expected.add("404");
        }

        assertThat(operation.statuses()).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void itsExamplesAreValid(Operation operation) {
        for (String status : operation.statuses()) {
            JsonNode content = CUT.resolved(operation.node().path("responses").path(status))
                    .path("content");
            content.forEach(media -> assertValid(media.path("schema"), media.path("example")));
        }
    }

    @Test
    void examplesOfSchemasAreValid() {
        CUT.root().path("components").path("schemas").forEach(schema -> assertValid(schema, schema.path("example")));
        OpenApiDocument.walk(CUT.root().path("components"), node -> {
            if (node.path("schema").isObject()) {
                assertValid(node.path("schema"), node.path("example"));
            }
        });
    }

    private static void assertValid(JsonNode schema, JsonNode example) {
        if (!example.isMissingNode()) {
            assertThat(CUT.judge(schema, example)).as("%s", example).isEmpty();
        }
    }

    static List<Route> routes() {
        return Route.all();
    }

    static List<Operation> operations() {
        return CUT.operations();
    }

    static Stream<Operation> operationsOfTheApi() {
        return CUT.operations().stream().filter(operation -> operation.path().startsWith("/api/v1/"));
    }
}
