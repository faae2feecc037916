package org.causepilot.bench;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * The first request of an organization that the server has not touched since it started, beside a new connection and the
 * same statement by plain JDBC. One client: what is measured is the way, not the queue.
 *
 * <p>The organizations are created before the server is restarted; others, asked first, make it warm.
 */
final class FirstRequest {

    static final String PART = "first";

    private static final double P95 = 0.95;
    private static final int REPEATS = 20;

    private final Options options;
    private final Report report;
    private final Latencies subject = new Latencies();
    private final Latencies floor = new Latencies();

    FirstRequest(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        try (Product product = Product.start(PART, options, Map.of("ORG_DB_MAX_RESIDENT", "10000"))) {
            int warm = options.firsts() / 2;
            Report.say("creating " + (options.firsts() + warm) + " organizations");
            List<Organization> organizations =
                    Organization.createAll(product.node().api(), PART, options.firsts() + warm);
            ApiClient api = product.node().restarted().api();
            Report.say("warming up");
            warmUp(api, organizations.subList(0, warm));
            organizations.subList(warm, organizations.size()).forEach(untouched -> compare(api, untouched));
            tell();
        }
    }

    /** The way of a first request is walked once for each of them; the rest of the server is warmed by asking again. */
    private void warmUp(ApiClient api, List<Organization> organizations) {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            organizations.forEach(organization -> {
                nanos(api, organization.donorByNewConnection());
                nanos(api, organization.donor());
            });
        }
    }

    /** The floor opens a connection of its own and touches no engine; which one goes first changes each time. */
    private void compare(ApiClient api, Organization untouched) {
        boolean swapped = subject.count() % 2 == 1;
        if (swapped) {
            floor.add(nanos(api, untouched.donorByNewConnection()));
        }
        subject.add(nanos(api, untouched.donor()));
        if (!swapped) {
            floor.add(nanos(api, untouched.donorByNewConnection()));
        }
    }

    private static long nanos(ApiClient api, String path) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = api.get(path);
        long duration = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return duration;
    }

    private void tell() {
        report.load(PART);
        report.add(PART, "median of the first request", subject.median() / 1_000, "ms");
        report.add(PART, "median of the floor", floor.median() / 1_000, "ms");
        report.add(PART, "median / floor", subject.median() / floor.median(), "", Goal.atMost(1.5));
        report.add(PART, "p95 of the first request", subject.micros(P95) / 1_000, "ms");
        report.add(PART, "p95 of the floor", floor.micros(P95) / 1_000, "ms");
        report.add(PART, "p95 / floor", subject.micros(P95) / floor.micros(P95), "", Goal.atMost(2));
        report.add(PART, "organizations", subject.count(), "");
    }
}
