package org.causepilot.bench;

import java.util.List;
import java.util.Map;
import org.causepilot.bench.Load.Outcome;

/**
 * Three of ten organizations lie on servers that fall silent: one half while they are being served, the other before an
 * engine of theirs is open. Their visitors keep coming at the same pace; what the others notice is measured.
 */
final class SilentServers {

    static final String PART = "silent";

    private static final int ORGANIZATIONS = 30;
    private static final int SILENT = 9;
    private static final int VISITORS_PER_SECOND = 30;
    private static final int TURNS = 3;
    private static final double P99 = 0.99;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Options options;
    private final Report report;
    private final Latencies before = new Latencies();
    private final Latencies during = new Latencies();
    private int refused;

    SilentServers(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        try (Product product = Product.start(PART, options, Map.of());
                Forwarder failing = new Forwarder(product.postgres().port());
                Forwarder dead = new Forwarder(product.postgres().port())) {
            ApiClient api = product.node().api();
            List<Organization> all = Organization.createAll(api, PART, ORGANIZATIONS);
            List<Organization> sick = all.subList(0, SILENT);
            sick.forEach(organization -> move(api, organization, failing, "before"));
            Load load = load(api, all.subList(SILENT, ORGANIZATIONS));
            List<String> paths = sick.stream().map(Organization::donor).toList();
            try (SteadyLoad visitors = new SteadyLoad(api.server(), api.token(), paths, VISITORS_PER_SECOND)) {
                Report.say("warming up for " + options.warmUp().toSeconds() + " s");
                load.run(options.warmUp());
                for (int turn = 0; turn < TURNS; turn++) {
                    awaitAnswers(api, sick);
                    measure(load, before, visitors, "all is well");
                    failing.fallSilent();
                    dead.fallSilent();
                    String name = "turn" + turn;
                    sick.subList(0, SILENT / 2).forEach(organization -> move(api, organization, dead, name));
                    measure(load, during, visitors, "nine are silent");
                    failing.speak();
                    dead.speak();
                }
            }
            tell();
        }
    }

    private Load load(ApiClient api, List<Organization> organizations) {
        List<byte[]> requests =
                organizations.stream().map(Organization::donor).map(api::rawGet).toList();
        return new Load(api.server(), requests, options.clients());
    }

    private void measure(Load load, Latencies latencies, SteadyLoad visitors, String state) {
        visitors.takeAnswers();
        Outcome outcome = load.run(options.round().multipliedBy(2));
        latencies.addAll(outcome.latencies());
        refused += outcome.refused();
        Report.say(state
                + ": p99 of the others %.0f µs, answers of the nine: %s"
                        .formatted(outcome.latencies().micros(P99), visitors.takeAnswers()));
    }

    private static void awaitAnswers(ApiClient api, List<Organization> organizations) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!organizations.stream()
                .allMatch(organization -> api.get(organization.donor()).statusCode() == 200)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Organizations do not come back with their servers");
            }
        }
    }

    private void tell() {
        report.load(PART);
        report.add(PART, "p99 of the others before", before.micros(P99), "µs");
        report.add(PART, "p99 of the others during", during.micros(P99), "µs");
        report.add(PART, "p99 during / before", during.micros(P99) / before.micros(P99), "", Goal.atMost(1.5));
        report.add(PART, "requests of the others during / before", (double) during.count() / before.count(), "");
        report.add(PART, "answers to the others that were not 200", refused, "", Goal.atMost(0));
    }

    /** Saved as it is: nothing that answers could be tested there. The name makes it another string. */
    private static void move(ApiClient api, Organization organization, Forwarder forwarder, String name) {
        String string = api.reveal(organization.path() + "/database/reveal").getString("db_connection_string");
        String moved = string.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + forwarder.port())
                        .replaceFirst("\\?.*", "")
                + "?application_name=" + name;
        api.patch(organization.path() + "/database", Map.of("db_connection_string", moved, "test_connection", false));
    }
}
