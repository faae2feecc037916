package org.causepilot.orgdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

/** What an operator sees of engines, and how they take what happens behind their backs. */
@CausePilotTest
class EnginesIT {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson viewer;

    EnginesIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");
        donors().statusCode(200);
    }

    @Test
    void areSeenAtMetricsByOrganizationAndByServerWithoutAnyHost() {
        Eventually.within(
                A_WHILE,
                "figures of the organization",
                () -> metrics().contains("organization=\"" + organization.slug() + "\""));

        assertThat(metrics().lines())
                .anyMatch(line -> line.startsWith("causepilot_engines"))
                .anyMatch(line -> line.startsWith("causepilot_organization_generation")
                        && line.contains(organization.slug())
                        && line.endsWith(" 1"))
                .anyMatch(line -> line.startsWith("causepilot_server_connections") && line.contains("state=\"limit\""))
                .anyMatch(line -> line.startsWith("causepilot_server_breaker"))
                .noneMatch(line -> line.contains("127.0.0.1") || line.contains("localhost"));
    }

    @Test
    void countAsNothingAtMetricsOnceTheyAreClosed() {
        Eventually.within(A_WHILE, "its generation", () -> generationAtMetrics().endsWith(" 1"));

        product.api()
                .superadmin()
                .body("{\"is_active\": false}")
                .patch(organization.path())
                .then()
                .statusCode(200);

        Eventually.within(
                A_WHILE, "no generation any more", () -> generationAtMetrics().endsWith(" 0"));
    }

    @Test
    void tellTheirPoolAtTheOrganizationsDatabase() {
        product.api()
                .superadmin()
                .get(organization.path() + "/database")
                .then()
                .statusCode(200)
                .body("pool.opened", greaterThanOrEqualTo(1))
                .body("pool.refused", equalTo(0))
                .body("pool.breaker", equalTo("closed"));
    }

    @Test
    void offerAPasswordThatWasRotatedBehindThemSeldomAndServeOnceTheNewOneIsSaved() throws SQLException {
        ConnectionString before = ConnectionString.parse(organization.connectionString());
        String text = organization.connectionString();
        run("ALTER ROLE " + before.user() + " PASSWORD 'Rotated-7'");
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + before.user() + "'");

        for (int request = 0; request < 20; request++) {
            donors().statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/organization-database-unavailable"));
        }
        assertThat(refusedPasswords(before.user())).isBetween(1L, 5L);

        organization
                .connect(text.replace(before.password(), "Rotated-7"))
                .then()
                .statusCode(200);
        donors().statusCode(200);
    }

    @Test
    void warnOfWorkThatTakesLongAndNameTheOrganization() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> lock = CompletableFuture.runAsync(() -> holdDonors(locked));
        locked.await();
        donors().statusCode(200);
        lock.join();

        Eventually.within(A_WHILE, "a warning", () -> read(product.log()).contains(organization.slug() + " - slow: "));
    }

    private void holdDonors(CountDownLatch locked) {
        try (Connection connection = product.postgres().connect(organization.databaseName());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE donors IN ACCESS EXCLUSIVE MODE");
            locked.countDown();
            statement.execute("SELECT pg_sleep(1.5)");
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private ValidatableResponse donors() {
        return viewer.request().get(organization.donors()).then();
    }

    private String generationAtMetrics() {
        return metrics()
                .lines()
                .filter(line ->
                        line.startsWith("causepilot_organization_generation") && line.contains(organization.slug()))
                .findFirst()
                .orElse("");
    }

    private String metrics() {
        return product.api().root().accept("text/plain").get("/metrics").asString();
    }

    private long refusedPasswords(String role) {
        return read(product.postgres().log())
                .lines()
                .filter(line -> line.contains("password authentication failed for user \"" + role + "\""))
                .count();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = product.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
