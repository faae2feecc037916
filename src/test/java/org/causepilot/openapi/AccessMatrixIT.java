package org.causepilot.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.causepilot.testing.Api;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the document, asked for by everybody there is: who may, gets what was asked for, and everybody else
 * the refusal that {@code x-access} means for them, of the right problem. An operation that is added is asked here too.
 */
@CausePilotTest
class AccessMatrixIT {

    private final OpenApiDocument document = OpenApiDocument.read();
    private final Api api;
    private final TestOrganization organization;
    private final TestOrganization suspended;
    private final SampleRequests samples;
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);

    AccessMatrixIT(RunningCausePilot product) {
        api = product.api();
        organization = TestOrganization.create(api);
        suspended = TestOrganization.register(api);
        TestPerson maker = TestPerson.create(api);
        organization.admit(maker, "admin");
        promote(maker);
        samples = new SampleRequests(document, product, api.token(maker.email(), TestPerson.PASSWORD));
        signEverybodyIn();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationForEveryCaller() {
        return document.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> assertDoors(operation)));
    }

    private void assertDoors(Operation operation) {
        Access access = Access.of(operation);
        Sample refused = samples.of(operation, organization);
        List<String> faults = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            Access.Verdict verdict = access.of(caller);
            boolean allowed = verdict.equals(Access.Verdict.ALLOWED);
            Sample sample = allowed ? samples.of(operation, organization) : about(caller, refused);
            Response answer = sample.send(as(caller));
            boolean right = allowed
                    ? answer.statusCode() == sample.success()
                    : answer.statusCode() == verdict.status()
                            && ("/problems/" + verdict.problem()).equals(answer.path("type"));
            if (!right) {
                faults.add(caller + " " + sample.method() + " " + sample.path() + ": expected "
                        + (allowed ? sample.success() : verdict) + ", was " + answer.statusCode() + " "
                        + answer.asString());
            }
        }
        assertThat(faults).isEmpty();
    }

    private Sample about(Caller caller, Sample sample) {
        return caller == Caller.ADMIN_OF_A_SUSPENDED_ONE
                ? sample.replacing(organization.id(), suspended.id()).replacing(organization.slug(), suspended.slug())
                : sample;
    }

    private RequestSpecification as(Caller caller) {
        return switch (caller) {
            case ANONYMOUS -> api.anonymous();
            case SUPERADMIN -> api.superadmin();
            default -> api.withToken(tokens.get(caller));
        };
    }

    private void signEverybodyIn() {
        member(Caller.ADMIN, organization, "admin");
        member(Caller.EDITOR, organization, "editor");
        member(Caller.VIEWER, organization, "viewer");
        member(Caller.STRANGER, TestOrganization.register(api), "admin");
        member(Caller.ADMIN_OF_A_SUSPENDED_ONE, suspended, "admin");
        TestPerson gone = member(Caller.DEACTIVATED, organization, "admin");
        change("/users/" + gone.id(), Map.of("is_active", false));
        change(suspended.path(), Map.of("is_active", false));
    }

    private TestPerson member(Caller caller, TestOrganization where, String role) {
        TestPerson person = TestPerson.create(api);
        where.admit(person, role);
        tokens.put(caller, person.token());
        return person;
    }

    private void promote(TestPerson person) {
        change("/users/" + person.id(), Map.of("is_superadmin", true));
    }

    private void change(String path, Map<String, Object> patch) {
        api.superadmin().body(patch).patch(path).then().statusCode(200);
    }
}
