package org.causepilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
    void servesAgainTenSecondsAfterPostgresqlCameBack() throws InterruptedException {
        try (SeparateCausePilot product = SeparateCausePilot.start("postgres-killed", Map.of())) {
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
        }
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
