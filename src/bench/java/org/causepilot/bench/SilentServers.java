package org.causepilot.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.causepilot.bench.Load.Outcome;

/**
 * Three of ten organizations lie on servers that fall silent: one half while they are being served, the other before they
 * are first asked for. Their visitors keep coming at the same pace; what the others notice is measured.
 */
final class SilentServers {

    static final String PART = "silent";

    private static final int ORGANIZATIONS = 30;
    private static final int SILENT = 9;
    private static final int VISITORS_PER_SECOND = 30;
    private static final double P99 = 0.99;

    private final Options options;
    private final Report report;

    SilentServers(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        try (Product product = Product.start(PART, options, Map.of());
                Forwarder failing = new Forwarder(product.postgres().port(), false);
                Forwarder dead = new Forwarder(product.postgres().port(), true)) {
            ApiClient api = product.node().api();
            List<Organization> all = Organization.createAll(api, PART, ORGANIZATIONS);
            List<Organization> sick = all.subList(0, SILENT);
            sick.forEach(organization -> move(api, organization, failing));
            Load load = new Load(
                    api.server(),
                    all.subList(SILENT, ORGANIZATIONS).stream()
                            .map(Organization::donor)
                            .map(api::rawGet)
                            .toList(),
                    options.clients());
            List<String> paths = sick.stream().map(Organization::donor).toList();
            try (SteadyLoad visitors = new SteadyLoad(api.server(), api.token(), paths, VISITORS_PER_SECOND)) {
                measure(load, visitors, () -> {
                    failing.fallSilent();
                    sick.subList(0, SILENT / 2).forEach(organization -> move(api, organization, dead));
                });
            }
        }
    }

    private void measure(Load load, SteadyLoad visitors, Runnable misfortune) {
        Report.say("warming up for " + options.warmUp().toSeconds() + " s");
        load.run(options.warmUp());
        visitors.takeAnswers();
        Duration length = options.round().multipliedBy(options.rounds());
        Outcome before = load.run(length);
        Report.say("answers of the nine before: " + visitors.takeAnswers());
        misfortune.run();
        Outcome during = load.run(length);
        Report.say("answers of the nine during: " + visitors.takeAnswers());
        tell(before, during);
    }

    private void tell(Outcome before, Outcome during) {
        double quiet = before.latencies().micros(P99);
        double disturbed = during.latencies().micros(P99);
        report.load(PART);
        report.add(PART, "p99 of the others before", quiet, "µs");
        report.add(PART, "p99 of the others during", disturbed, "µs");
        report.add(PART, "p99 during / before", disturbed / quiet, "", Goal.atMost(1.5));
        report.add(PART, "throughput during / before", during.perSecond() / before.perSecond(), "");
        report.add(PART, "answers other than 200", before.refused() + during.refused(), "", Goal.atMost(0));
    }

    /** Saved as it is: nothing that answers could be tested there. */
    private static void move(ApiClient api, Organization organization, Forwarder forwarder) {
        String string = api.reveal(organization.path() + "/database/reveal").getString("db_connection_string");
        String moved = string.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + forwarder.port());
        api.patch(organization.path() + "/database", Map.of("db_connection_string", moved, "test_connection", false));
    }
}
