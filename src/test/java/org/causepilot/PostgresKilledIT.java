package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.FastClient;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

class PostgresKilledIT {

    private static final int CLIENTS = 8;
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final Duration AFTER_ITS_RETURN = Duration.ofSeconds(10);

    private final Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void servesAgainTenSecondsAfterPostgresqlCameBack() throws InterruptedException, SQLException {
        try (SeparateCausePilot product =
                SeparateCausePilot.start("postgres-killed", Map.of("ORG_DB_CHECK_INTERVAL", "PT1S"))) {
            TestOrganization organization = TestOrganization.create(product.api());
            TestPerson person = TestPerson.create(product.api());
            organization.admit(person, "editor");
            person.request()
                    .body(Map.of("first_name", "Marker", "last_name", organization.slug()))
                    .post(organization.donors())
                    .then()
                    .statusCode(201);
            FastClient reader = new FastClient(product.baseUri(), person.token());
            List<Thread> clients = Stream.generate(() -> client(reader, organization.donors()))
                    .limit(CLIENTS)
                    .toList();
            try {
                Eventually.within(A_WHILE, "reads", () -> count(200) > 100);
                product.postgres().kill();
                Eventually.within(A_WHILE, "refusals", () -> count(503) > 20);
                product.postgres().start();
                answers.clear();
                Eventually.within(AFTER_ITS_RETURN, "answers", () -> count(200) > CLIENTS);
                answers.clear();
                Eventually.within(A_WHILE, "answers only", () -> count(200) > 200);
            } finally {
                over.set(true);
                for (Thread client : clients) {
                    client.join();
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(product.server().isRunning()).isTrue();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            tellsByItselfOfADatabaseThatIsGone(product);
        }
    }

    /** Here, since this product is one whose databases are looked at without anybody asking. */
    private static void tellsByItselfOfADatabaseThatIsGone(SeparateCausePilot product) throws SQLException {
        TestOrganization lost = TestOrganization.create(product.api());
        try (Connection connection = product.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE \"" + lost.databaseName() + "\" WITH (FORCE)");
        }
        Eventually.within(
                A_WHILE,
                "a look at a database that is gone",
                () -> product.api()
                        .superadmin()
                        .queryParam("status", "not_created")
                        .get("/organizations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.id")
                        .contains(lost.id()));
    }

    private Thread client(FastClient reader, String path) {
        Thread client = new Thread(() -> {
            while (!over.get()) {
                note(reader.get(path));
            }
        });
        client.start();
        return client;
    }

    private long count(int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    /** Whatever is not the answer is a problem that says when to come back. */
    private void note(HttpResponse<String> answer) {
        boolean right = answer.statusCode() == 200 && answer.body().contains("Marker");
        boolean refused = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        if (right || refused) {
            answers.add(answer);
        } else {
            wrong.add(answer.statusCode() + " " + answer.body());
        }
    }
}
