package org.causepilot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.causepilot.bench.Load.Outcome;

/** A donor read by its id, engines open, beside the same statement by plain JDBC out of the same pools. */
final class HotRead {

    static final String PART = "hot";

    private static final double P99 = 0.99;
    private static final int FEW_CLIENTS = 2;
    private static final Duration TURN_OF_WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH_OF_PROFILE = Duration.ofSeconds(20);

    private final Options options;
    private final Report report;

    HotRead(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        try (Product product = Product.start(PART, options, Map.of())) {
            Report.say("creating " + options.organizations() + " organizations");
            ApiClient api = product.node().api();
            List<Organization> organizations = Organization.createAll(api, "hot", options.organizations());
            warmUp(product, organizations);
            Turns subject =
                    new Turns(product.node(), load(product, organizations, Organization::donor, options.clients()));
            Turns floor = new Turns(
                    product.node(), load(product, organizations, Organization::donorByJdbc, options.clients()));
            for (int round = 0; round < options.rounds(); round++) {
                boolean swapped = round % 2 == 1;
                (swapped ? floor : subject).turn(options.round());
                (swapped ? subject : floor).turn(options.round());
            }
            tell(subject, floor);
            Path folder = Options.required("causepilot.bench-output").resolve(PART);
            Profile.during(product.node().process(), folder, () -> subject.discard(LENGTH_OF_PROFILE));
        }
    }

    private static Load load(
            Product product, List<Organization> organizations, Function<Organization, String> path, int clients) {
        ApiClient api = product.node().api();
        List<byte[]> requests =
                organizations.stream().map(path).map(api::rawGet).toList();
        return new Load(api.server(), requests, clients);
    }

    /** Few clients at first: sixteen would keep the compiler of the server's virtual machine from the processor. */
    private void warmUp(Product product, List<Organization> organizations) {
        Report.say("warming up for " + options.warmUp().toSeconds() + " s");
        long begin = System.nanoTime();
        for (long spent = 0; spent < options.warmUp().toNanos(); spent = System.nanoTime() - begin) {
            int clients = spent < options.warmUp().toNanos() / 2 ? FEW_CLIENTS : options.clients();
            load(product, organizations, Organization::donor, clients).run(TURN_OF_WARM_UP);
            load(product, organizations, Organization::donorByJdbc, clients).run(TURN_OF_WARM_UP);
        }
    }

    private void tell(Turns subject, Turns floor) {
        report.load(PART);
        report.add(PART, "throughput", subject.perSecond(), "/s");
        report.add(PART, "throughput of the floor", floor.perSecond(), "/s");
        report.add(PART, "throughput / floor", subject.perSecond() / floor.perSecond(), "", Goal.atLeast(0.9));
        report.add(PART, "median", subject.micros(0.5), "µs");
        report.add(PART, "median of the floor", floor.micros(0.5), "µs");
        report.add(PART, "p99", subject.micros(P99), "µs");
        report.add(PART, "p99 of the floor", floor.micros(P99), "µs");
        report.add(PART, "p99 / floor", subject.micros(P99) / floor.micros(P99), "", Goal.atMost(1.2));
        report.add(PART, "server CPU per request", subject.cpuMicros(), "µs", Goal.atMost(250));
        report.add(PART, "server CPU per request of the floor", floor.cpuMicros(), "µs");
        report.add(PART, "requests", subject.requests(), "");
        report.add(PART, "answers other than 200", subject.refused() + floor.refused(), "", Goal.atMost(0));
    }

    /** One side's turns, added up. */
    private static final class Turns {

        private final Product.Node node;
        private final Load load;
        private final Latencies latencies = new Latencies();
        private double seconds;
        private double cpuSeconds;
        private int refused;

        Turns(Product.Node node, Load load) {
            this.node = node;
            this.load = load;
        }

        void discard(Duration length) {
            load.run(length);
        }

        void turn(Duration length) {
            double before = node.process().cpuSeconds();
            Outcome outcome = load.run(length);
            cpuSeconds += node.process().cpuSeconds() - before;
            latencies.addAll(outcome.latencies());
            seconds += outcome.seconds();
            refused += outcome.refused();
        }

        double perSecond() {
            return latencies.count() / seconds;
        }

        double micros(double share) {
            return latencies.micros(share);
        }

        double cpuMicros() {
            return 1e6 * cpuSeconds / latencies.count();
        }

        int requests() {
            return latencies.count();
        }

        int refused() {
            return refused;
        }
    }
}
