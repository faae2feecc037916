package org.causepilot.bench;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A connection string is changed on one of two servers, and each of them is asked without pause which one it serves. The
 * strings differ in {@code application_name}, which PostgreSQL repeats to whoever is connected.
 */
final class TwoNodes {

    static final String PART = "change";

    private static final int WARM_UP = 5;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Options options;
    private final Report report;
    private final Latencies sinceAsked = new Latencies();
    private final Latencies sinceAnswered = new Latencies();
    private final Latencies changes = new Latencies();

    TwoNodes(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        try (Product product = Product.start(PART, options, Map.of())) {
            List<ApiClient> nodes =
                    List.of(product.node().api(), product.addNode().api());
            Organization organization = Organization.create(nodes.get(0), PART);
            String string = string(nodes.get(0), organization);
            for (int change = -WARM_UP; change < options.changes(); change++) {
                change(nodes, organization, string, "n" + (change + WARM_UP), change >= 0);
            }
            tell();
        }
    }

    private void change(List<ApiClient> nodes, Organization organization, String string, String name, boolean counts) {
        long asked = System.nanoTime();
        List<CompletableFuture<Long>> watches = nodes.stream()
                .map(node -> CompletableFuture.supplyAsync(() -> awaitService(node, organization, name)))
                .toList();
        String changed = string + (string.contains("?") ? "&" : "?") + "application_name=" + name;
        nodes.get(0).patch(organization.path() + "/database", Map.of("db_connection_string", changed));
        long answered = System.nanoTime();
        long everywhere =
                watches.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
        if (counts) {
            sinceAsked.add(everywhere - asked);
            sinceAnswered.add(Math.max(0, everywhere - answered));
            changes.add(answered - asked);
        }
    }

    /** @return when an answer came over the new string for the first time */
    private static long awaitService(ApiClient node, Organization organization, String name) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            HttpResponse<String> answer = node.get(organization.applicationName());
            if (answer.statusCode() == 200 && answer.body().contains("\"" + name + "\"")) {
                return System.nanoTime();
            }
        }
        throw new IllegalStateException(node.server() + " never served the new string");
    }

    private static String string(ApiClient api, Organization organization) {
        JsonObject revealed = api.reveal(organization.path() + "/database/reveal");
        return revealed.getString("db_connection_string");
    }

    private void tell() {
        report.load(PART);
        report.add(PART, "changes", sinceAsked.count(), "");
        report.add(PART, "the change itself, asked to answered, median", changes.median() / 1_000, "ms");
        report.add(PART, "asked to served by both, median", sinceAsked.median() / 1_000, "ms");
        report.add(PART, "asked to served by both, longest", sinceAsked.micros(1) / 1_000, "ms");
        report.add(PART, "answered to served by both, median", sinceAnswered.median() / 1_000, "ms", Goal.atMost(100));
        report.add(
                PART, "answered to served by both, longest", sinceAnswered.micros(1) / 1_000, "ms", Goal.atMost(1_000));
    }
}
