package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Ids of another organization's rows, in every place where the document takes an id: the answer is the one to an id that
 * nothing has, word for word. Made from the document, so that an operation that is added is tried too.
 */
@CausePilotTest
class ForeignIdsIT {

    private static final String INSIDE = "/api/v1/organizations/{organization_id}/";

    /** People are the platform's, whatever organization they belong to. */
    private static final List<String> OF_THE_PLATFORM = List.of("user_id");

    private final OpenApiDocument document = OpenApiDocument.read();
    private final Api api;
    private final TestOrganization own;
    private final TestOrganization other;
    private final TestPerson admin;
    private final TestPerson maker;
    private final SampleRequests samples;

    ForeignIdsIT(RunningCausePilot product) {
        api = product.api();
        own = TestOrganization.create(api);
        other = TestOrganization.create(api);
        admin = TestPerson.create(api);
        maker = TestPerson.create(api);
        own.admit(admin, "admin");
        own.admit(maker, "admin");
        other.admit(maker, "admin");
        samples = new SampleRequests(document, product, maker.token());
    }

    @TestFactory
    Stream<DynamicTest> nameNothingInAPath() {
        return inside().filter(operation -> operation.path().endsWith("_id}"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> assertNothingInPath(operation)));
    }

    @TestFactory
    Stream<DynamicTest> nameNothingInABody() {
        return inside().flatMap(operation -> idFields(operation)
                .map(field -> DynamicTest.dynamicTest(
                        operation.id() + " " + field, () -> assertNothingInBody(operation, field))));
    }

    @TestFactory
    Stream<DynamicTest> leadToNothingInACursor() {
        return inside().filter(operation -> operation.parametersIn("query").contains("cursor"))
                .filter(list -> makerOf(list).isPresent())
                .map(list -> DynamicTest.dynamicTest(list.id(), () -> assertNothingByCursor(list)));
    }

    private void assertNothingInPath(Operation operation) {
        Sample theirs = samples.of(operation, other).replacing(other.id(), own.id());
        String foreign = theirs.path().substring(theirs.path().lastIndexOf('/') + 1);

        Response toForeign = theirs.send(api.withToken(admin.token()));
        Response toNobodys =
                theirs.replacing(foreign, UUID.randomUUID().toString()).send(api.withToken(admin.token()));

        assertThat(toForeign.statusCode()).as(toForeign.asString()).isEqualTo(404);
        assertThat(told(toForeign)).isEqualTo(told(toNobodys));
    }

    private void assertNothingInBody(Operation operation, String field) {
        String foreign = samples.newRow(SampleRequests.collectionOf(field), other);

        Response toForeign = samples.of(operation, own).with(field, foreign).send(api.withToken(admin.token()));
        Response toNobodys = samples.of(operation, own)
                .with(field, UUID.randomUUID().toString())
                .send(api.withToken(admin.token()));

        assertThat(toForeign.statusCode()).as(toForeign.asString()).isEqualTo(422);
        assertThat(told(toForeign)).isEqualTo(told(toNobodys)).contains("\"" + field + "\"");
    }

    private void assertNothingByCursor(Operation list) {
        Sample theirs = twoRows(list, other);
        Sample ours = twoRows(list, own);
        String cursor = theirs.send(api.withToken(maker.token()).queryParam("limit", 1))
                .then()
                .statusCode(200)
                .extract()
                .path("next_cursor");
        assertThat(cursor).isNotNull();

        Response misled = ours.send(api.withToken(admin.token()).queryParam("cursor", cursor));

        assertThat(misled.statusCode()).isIn(200, 422);
        if (misled.statusCode() == 200) {
            Response all = ours.send(api.withToken(admin.token()));
            assertThat(misled.jsonPath().getList("items"))
                    .isSubsetOf(all.jsonPath().getList("items"));
        }
    }

    private Sample twoRows(Operation list, TestOrganization organization) {
        Sample reading = samples.of(list, organization);
        for (int rows = 0; rows < 2; rows++) {
            samples.of(makerOf(list).orElseThrow(), organization)
                    .at(reading.path())
                    .send(api.withToken(maker.token()))
                    .then()
                    .statusCode(201);
        }
        return reading;
    }

    private Optional<Operation> makerOf(Operation list) {
        return document.operations().stream()
                .filter(operation -> operation.name().equals("POST " + list.path()))
                .findFirst();
    }

    private Stream<Operation> inside() {
        return document.operations().stream()
                .filter(operation -> operation.path().startsWith(INSIDE))
                .filter(operation -> Access.of(operation) != Access.SUPERADMIN);
    }

    private Stream<String> idFields(Operation operation) {
        return operation.bodySchema("application/json").map(document::resolved).stream()
                .flatMap(schema -> schema.path("properties").properties().stream())
                .filter(this::isId)
                .map(Map.Entry::getKey)
                .filter(field -> !OF_THE_PLATFORM.contains(field));
    }

    private boolean isId(Map.Entry<String, JsonNode> property) {
        return document.resolved(property.getValue()).path("format").asText().equals("uuid");
    }

    /** Without the path that was asked for, which holds the id. */
    private static String told(Response answer) {
        return answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
