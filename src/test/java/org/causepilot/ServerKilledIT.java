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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.causepilot.testing.Api;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

class ServerKilledIT {

    private static final int CLIENTS = 6;
    private static final int ENOUGH = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(120);

    private static final String DATABASES = "SELECT datname FROM pg_database WHERE datname LIKE 'causepilot_org_%'";
    private static final String ON_TRIAL = "SELECT slug FROM organizations WHERE way_back IS NOT NULL";
    private static final String ROLES_WITHOUT = """
            SELECT rolname FROM pg_roles r
            WHERE rolname LIKE 'causepilot_%' AND rolname NOT LIKE '%provisioner%'
              AND NOT EXISTS (SELECT FROM pg_database d WHERE d.datdba = r.oid)
            """;

    private final Queue<TestOrganization> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger moves = new AtomicInteger();

    @Test
    void keepsWhatWasAnsweredAndNothingElse() throws Exception {
        try (SeparateCausePilot product = SeparateCausePilot.start("server-killed", Map.of())) {
            Api before = product.api();
            before.superadmin();
            List<ForeignDatabase> homes =
                    List.of(ForeignDatabase.create(product.postgres()), ForeignDatabase.create(product.postgres()));
            TestOrganization nomad = TestOrganization.adopt(before, homes.get(0).connectionString());
            answered.add(nomad);
            List<Thread> clients = Stream.concat(
                            Stream.of(untilGone(() -> move(nomad, homes))),
                            Stream.generate(() -> untilGone(() -> answered.add(TestOrganization.create(before))))
                                    .limit(CLIENTS))
                    .toList();
            Eventually.within(
                    A_WHILE, "organizations and moves", () -> answered.size() >= ENOUGH && moves.get() >= ENOUGH);
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

    /** Does it again and again until the server is gone. */
    private static Thread untilGone(Runnable work) {
        Thread client = new Thread(() -> {
            while (true) {
                try {
                    work.run();
                } catch (Exception | AssertionError gone) {
                    return;
                }
            }
        });
        client.start();
        return client;
    }

    private void move(TestOrganization nomad, List<ForeignDatabase> homes) {
        nomad.api()
                .superadmin()
                .body(Map.of(
                        "db_connection_string", homes.get((moves.get() + 1) % 2).connectionString()))
                .patch(nomad.path() + "/database")
                .then()
                .statusCode(200);
        moves.incrementAndGet();
    }

    private static void works(Api api, TestOrganization organization, TestPerson person) {
        TestOrganization known = new TestOrganization(api, organization.id(), organization.slug());
        api.superadmin().get(known.path() + "/database").then().statusCode(200).body("status", equalTo("connected"));
        known.admit(person, "viewer");
        person.request().get(known.donors()).then().statusCode(200);
    }

    /** Databases and roles that belong to no organization, and connections without a verdict. */
    private static Set<String> left(SeparateCausePilot product, Api api) {
        List<String> names =
                api.superadmin().queryParam("limit", 200).get("/organizations").path("items.database.database_name");
        Set<String> left = names(product, "postgres", DATABASES);
        names.forEach(left::remove);
        left.addAll(names(product, "postgres", ROLES_WITHOUT));
        left.addAll(names(product, "causepilot_main", ON_TRIAL));
        return left;
    }

    private static Set<String> names(SeparateCausePilot product, String database, String sql) {
        try (Connection connection = product.postgres().connect(database);
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
