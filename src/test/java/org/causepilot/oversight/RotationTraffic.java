package org.causepilot.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.testing.Eventually;
import org.causepilot.testing.SeparateCausePilot;
import org.causepilot.testing.Superadmin;
import org.causepilot.testing.TestKeyset;
import org.causepilot.testing.TestOrganization;

/** What goes on while keys are rotated: one client opens any row, another changes a connection, again and again. */
final class RotationTraffic {

    private static final Logger LOGGER = Logger.getLogger(RotationTraffic.class.getName());
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final Random random = new Random();
    private final SealedOrganizations organizations;
    private final TestKeyset keyset;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;
    private final TestOrganization changing;
    private final String connectionString;
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    private final Thread reader = new Thread(this::read);
    private final Thread changer = new Thread(this::change);

    private volatile boolean over;
    private volatile int reads;
    private volatile int lastAnswered;

    private RotationTraffic(URI base, TestOrganization changing, SealedOrganizations organizations, TestKeyset keyset) {
        this.base = base;
        this.token = changing.api().token(Superadmin.EMAIL, Superadmin.PASSWORD);
        this.changing = changing;
        this.organizations = organizations;
        this.keyset = keyset;
        this.connectionString = changing.connectionString().replaceAll("[?].*", "");
    }

    static RotationTraffic begin(SeparateCausePilot product, SealedOrganizations organizations, TestKeyset keyset) {
        TestOrganization changing = TestOrganization.create(product.api());
        RotationTraffic traffic = new RotationTraffic(product.baseUri(), changing, organizations, keyset);
        traffic.reader.start();
        traffic.changer.start();
        return traffic;
    }

    /** Up to a random moment. */
    void awaitSomeProgress(long oldKey) {
        int old = old(oldKey);
        int enough = Math.max(0, old - 1 - random.nextInt(Math.max(1, old / 3)));
        Eventually.within(A_WHILE, "some progress", () -> old(oldKey) <= enough);
        LOGGER.log(Level.INFO, "killing with {0} rows under the old key", Integer.toString(old(oldKey)));
    }

    void end() throws InterruptedException {
        Eventually.within(A_WHILE, "two answered changes", () -> lastAnswered > 1 || !wrong.isEmpty());
        over = true;
        reader.join();
        changer.join();
        assertThat(wrong).isEmpty();
        assertThat(reads).isGreaterThan(100);
        assertThat(numberOf(changing.connectionString())).isGreaterThanOrEqualTo(lastAnswered);
    }

    private int old(long key) {
        return organizations.keys().getOrDefault(key, 0);
    }

    private void read() {
        while (!over) {
            UUID id = organizations.any(random);
            try {
                keyset.open(organizations.sealed(id), SealedConnection.place(id, 1));
                reads++;
            } catch (AssertionError doesNotOpen) {
                wrong.add(doesNotOpen);
            }
        }
    }

    private void change() {
        for (int number = 1; !over; number++) {
            if (send(
                            "PATCH",
                            changing.path() + "/database",
                            "{\"db_connection_string\": \"" + connectionString + "?application_name=n" + number + "\"}")
                    .isPresent()) {
                lastAnswered = number;
            }
            send("GET", "/organizations?limit=200", "")
                    .filter(list -> list.contains("\"db_connection_string\":null"))
                    .ifPresent(list -> wrong.add(new AssertionError("a string is not shown: " + list)));
        }
    }

    /** Empty while the server is gone, or not there yet. */
    private Optional<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(A_WHILE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException killed) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static int numberOf(String connectionString) {
        return Integer.parseInt(connectionString.replaceAll(".*application_name=n", ""));
    }
}
