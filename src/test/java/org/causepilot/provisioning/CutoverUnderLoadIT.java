package org.causepilot.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.FastClient;
import org.causepilot.testing.ForeignDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * One organization goes there and back between two databases while sixteen clients read and write. How often, {@code
 * -Dcutovers=1000} says.
 */
@CausePilotTest
class CutoverUnderLoadIT {

    private static final int CUTOVERS = Integer.getInteger("cutovers", 20);
    private static final int CLIENTS = 16;
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final FastClient client;
    private final String marker = UUID.randomUUID().toString();
    private final AtomicInteger changed = new AtomicInteger();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();

    CutoverUnderLoadIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        TestPerson editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
        client = new FastClient(product.baseUri(), editor.token());
    }

    @Test
    void failsNoRequestAndLosesNoRowWhileTheConnectionGoesThereAndBack(TestReporter reporter) throws SQLException {
        ForeignDatabase other = ForeignDatabase.create(product.postgres());
        List<String> strings = List.of(other.connectionString(), organization.connectionString());
        List<String> databases = List.of(other.name(), organization.databaseName());
        change(strings.get(0));
        mark(databases);

        Clients.atOnce(CLIENTS + 1, work(strings));

        reporter.publishEntry(Map.of(
                "cutovers", changed.toString(),
                "reads", reads.toString(),
                "writes", Integer.toString(written.size()),
                "failures", Integer.toString(failures.size())));
        assertThat(failures).isEmpty();
        assertThat(changed).hasValue(CUTOVERS);
        assertThat(reads).hasPositiveValue();
        assertThat(written).isNotEmpty();
        assertEachRowStandsInExactlyOneOf(databases);
        assertNoConnectionIsLeftTo(databases.get((CUTOVERS + 1) % 2));
    }

    private List<Callable<Void>> work(List<String> strings) {
        List<Callable<Void>> work = new ArrayList<>();
        work.add(() -> {
            while (changed.get() < CUTOVERS) {
                change(strings.get((changed.get() + 1) % 2));
                changed.incrementAndGet();
            }
            return null;
        });
        IntStream.range(0, CLIENTS)
                .forEach(number -> work.add(() -> {
                    while (changed.get() < CUTOVERS) {
                        if (number % 2 == 0) {
                            read();
                        } else {
                            write();
                        }
                    }
                    return null;
                }));
        return work;
    }

    private void read() {
        HttpResponse<String> answer = client.get(organization.donors() + "/" + marker);
        reads.incrementAndGet();
        if (answer.statusCode() != 200 || !answer.body().contains(marker)) {
            failures.add("read: " + answer.statusCode() + " " + answer.body());
        }
    }

    private void write() {
        HttpResponse<String> answer =
                client.post(organization.donors(), "{\"first_name\":\"Ada\",\"last_name\":\"Written\"}");
        if (answer.statusCode() == 201) {
            written.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        } else {
            failures.add("write: " + answer.statusCode() + " " + answer.body());
        }
    }

    private void change(String connectionString) {
        product.api()
                .superadmin()
                .body(Map.of("db_connection_string", connectionString))
                .patch(organization.path() + "/database")
                .then()
                .statusCode(200);
    }

    /** The same donor on both sides, so that a read succeeds wherever it arrives. */
    private void mark(List<String> databases) throws SQLException {
        for (String database : databases) {
            try (Connection connection = product.postgres().connect(database);
                    PreparedStatement insert = connection.prepareStatement("""
                            INSERT INTO donors (id, first_name, last_name, folded, created_at, updated_at)
                            VALUES (CAST(? AS uuid), 'Marker', 'Marker', 'marker marker', now(), now())
                            """)) {
                insert.setString(1, marker);
                insert.executeUpdate();
            }
        }
    }

    private void assertEachRowStandsInExactlyOneOf(List<String> databases) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : databases) {
            try (Connection connection = product.postgres().connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM donors WHERE last_name = 'Written'")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        Set<String> expected = new HashSet<>(written);
        assertThat(found).hasSameSizeAs(expected).doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(expected);
    }

    private void assertNoConnectionIsLeftTo(String database) {
        Eventually.within(A_WHILE, "no connection to " + database, () -> connectionsTo(database) == 0);
    }

    private int connectionsTo(String database) {
        try (Connection superuser = product.postgres().connect("postgres");
                PreparedStatement count =
                        superuser.prepareStatement("SELECT count(*) FROM pg_stat_activity WHERE datname = ?")) {
            count.setString(1, database);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
