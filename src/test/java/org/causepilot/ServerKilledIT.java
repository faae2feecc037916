package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.causepilot.testing.Api;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

class ServerKilledIT {

    private static final int CLIENTS = 6;
    private static final int ENOUGH = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(120);

    private static final String DATABASES = "SELECT datname FROM pg_database WHERE datname LIKE 'causepilot_org_%'";
    private static final String ROLES_WITHOUT = """
            SELECT rolname FROM pg_roles r
            WHERE rolname LIKE 'causepilot_%' AND rolname NOT LIKE '%provisioner%'
              AND NOT EXISTS (SELECT FROM pg_database d WHERE d.datdba = r.oid)
            """;

    private final Queue<TestOrganization> answered = new ConcurrentLinkedQueue<>();

    @Test
    void keepsWhatWasAnsweredAndNothingElse() throws InterruptedException {
        try (SeparateCausePilot product = SeparateCausePilot.start("server-killed", Map.of())) {
            Api before = product.api();
            before.superadmin();
            List<Thread> clients =
                    Stream.generate(() -> client(before)).limit(CLIENTS).toList();
            Eventually.within(A_WHILE, "organizations", () -> answered.size() >= ENOUGH);
            product.server().kill();
            for (Thread client : clients) {
                client.join();
            }
            product.server().start();

            Api after = product.api();
            Eventually.within(A_WHILE, "recovery", () -> left(product, after).isEmpty());
            TestPerson person = TestPerson.create(after);
            assertThat(answered).allSatisfy(organization -> works(after, organization, person));
        }
    }

    /** Creates one after the other until the server is gone. */
    private Thread client(Api api) {
        Thread client = new Thread(() -> {
            while (true) {
                try {
                    answered.add(TestOrganization.create(api));
                } catch (Exception | AssertionError gone) {
                    return;
                }
            }
        });
        client.start();
        return client;
    }

    private static void works(Api api, TestOrganization organization, TestPerson person) {
        TestOrganization known = new TestOrganization(api, organization.id(), organization.slug());
        api.superadmin().get(known.path() + "/database").then().statusCode(200).body("status", equalTo("connected"));
        known.admit(person, "viewer");
        person.request().get(known.donors()).then().statusCode(200);
    }

    /** Databases and roles that belong to no organization. */
    private static Set<String> left(SeparateCausePilot product, Api api) {
        List<String> names =
                api.superadmin().queryParam("limit", 200).get("/organizations").path("items.database.database_name");
        Set<String> left = names(product, DATABASES);
        names.forEach(left::remove);
        left.addAll(names(product, ROLES_WITHOUT));
        return left;
    }

    private static Set<String> names(SeparateCausePilot product, String sql) {
        try (Connection connection = product.postgres().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
