package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.junit.jupiter.api.Test;

@CausePilotTest
class OpenApiIT {

    private final OpenApiDocument document = OpenApiDocument.read();

    @Test
    void theServerShowsTheDocumentToEverybody(RunningCausePilot product) throws JsonProcessingException {
        String served = product.api()
                .root()
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(names(new YAMLMapper().readTree(served).path("paths")))
                .containsExactlyInAnyOrderElementsOf(names(document.root().path("paths")));
    }

    @Test
    void whatIsNotOpenAsksForAToken(RunningCausePilot product) {
        document.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/") && !operation.isOpen())
                .forEach(operation -> product.api()
                        .root()
                        .contentType(operation.mediaTypes().stream().findFirst().orElse("application/json"))
                        .request(operation.method(), withSomeIds(operation.path()))
                        .then()
                        .statusCode(401)
                        .body("type", equalTo("/problems/unauthorized")));
    }

    @Test
    void whatIsClosedToMembersAnswersSuperadminsAsForeseen(RunningCausePilot product) {
        document.operations().stream()
                .filter(operation ->
                        operation.method().equals("GET") && operation.path().startsWith("/api/v1/"))
                .forEach(operation -> product.api()
                        .superadmin()
                        .get(withSomeIds(operation.path()).substring("/api/v1".length())));
    }

    private static String withSomeIds(String path) {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
