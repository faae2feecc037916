package org.causepilot.systemdatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class ChangesIT {

    private static final Duration TWO_HEARTBEATS = Duration.ofSeconds(5);

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson editor;

    ChangesIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void areFoundInTheLogWhenTheNotificationIsLost() throws SQLException {
        assertThat(read()).isEqualTo(200);
        inSystemDatabase("""
                BEGIN;
                DELETE FROM organization_members WHERE user_id = '%1$s';
                UPDATE change_head SET last_number = last_number + 1;
                INSERT INTO changes (number, topic, about) SELECT last_number, 'membership', '%2$s %1$s' FROM change_head;
                COMMIT
                """.formatted(editor.id(), organization.id()));

        Eventually.within(TWO_HEARTBEATS, "the next heartbeat reads it", () -> read() == 404);
    }

    @Test
    void thatAreNotInTheLogAnyMoreMakeAServerForgetEverything() throws SQLException {
        assertThat(read()).isEqualTo(200);
        inSystemDatabase("""
                BEGIN;
                DELETE FROM organization_members WHERE user_id = '%s';
                UPDATE change_head SET last_number = last_number + 2;
                INSERT INTO changes (number, topic, about) SELECT last_number, 'nothing', '' FROM change_head;
                COMMIT
                """.formatted(editor.id()));

        Eventually.within(TWO_HEARTBEATS, "nothing is believed any more", () -> read() == 404);
    }

    /** What is locked together is locked in one order: rows, the number, the audit trail. */
    @Test
    void doNotWaitForEachOtherInACircle() {
        List<TestPerson> people = List.of(TestPerson.create(product.api()), TestPerson.create(product.api()));
        people.forEach(person -> organization.admit(person, "viewer"));
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            String role = round % 2 == 0 ? "editor" : "viewer";
            String name = "Round " + round;
            changes.add(() -> patch(organization.path(), Map.of("name", name, "is_active", true)));
            for (TestPerson person : people) {
                changes.add(() -> patch(organization.path() + "/members/" + person.id(), Map.of("role", role)));
                changes.add(() -> patch("/users/" + person.id(), Map.of("full_name", name)));
            }
        }

        assertThat(Clients.atOnce(8, changes)).containsOnly(200);
    }

    private int patch(String path, Map<String, Object> body) {
        return product.api().superadmin().body(body).patch(path).statusCode();
    }

    private int read() {
        return editor.request().get(organization.donors()).statusCode();
    }

    private void inSystemDatabase(String statements) throws SQLException {
        try (Connection system = product.postgres().connect("causepilot_main");
                Statement statement = system.createStatement()) {
            statement.execute(statements);
        }
    }
}
