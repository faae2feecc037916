package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * More organizations than may be resident, visited one after the other, round after round: every visit finds its engine
 * gone. What the server holds after each round is compared with what it held after the first.
 */
final class RoundRobin {

    static final String PART = "fleet";

    private static final int AT_ONCE = 4;
    private static final int FEW = 10;
    private static final int BUDGET = 100;
    private static final double PERCENT = 100;

    private final Options options;
    private final Report report;

    RoundRobin(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    /** What the server holds once a round is over. */
    private record Holding(long heap, long threads, long files) {

        /** @param histogram keeps what the heap consists of */
        static Holding of(ServerProcess server, Path histogram) {
            String heap = server.heap();
            try {
                Files.writeString(histogram, heap);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return new Holding(ServerProcess.heapBytes(heap), server.threads(), server.fileDescriptors());
        }
    }

    void run() throws SQLException {
        Map<String, String> settings = Map.of(
                "ORG_DB_MAX_RESIDENT", Integer.toString(options.resident()),
                "ORG_DB_CONNECTION_BUDGET", Integer.toString(BUDGET));
        try (Product product = Product.start(PART, options, settings)) {
            Report.say("creating " + options.fleet() + " organizations");
            List<Organization> organizations =
                    Organization.createAll(product.node().api(), PART, options.fleet());
            product.node().restarted();
            try (ConnectionWatch watch = new ConnectionWatch(product.postgres())) {
                visit(product, organizations);
                report.add(PART, "connections at the most", watch.most(), "", Goal.atMost(BUDGET));
                report.add(PART, "times they were counted", watch.samples(), "");
            }
        }
    }

    private void visit(Product product, List<Organization> organizations) {
        measureEngines(product, organizations);
        Path folder = Options.required("causepilot.bench-output").resolve(PART);
        Holding first = null;
        Holding last = null;
        long failed = 0;
        for (int round = 1; round <= options.visits(); round++) {
            failed += failures(product.node().api(), organizations);
            last = Holding.of(product.node().process(), folder.resolve("heap-" + round + ".txt"));
            first = first == null ? last : first;
            Report.say("round " + round + ": " + last);
        }
        report.load(PART);
        report.add(PART, "organizations, visited " + options.visits() + " times", organizations.size(), "");
        report.add(PART, "engines that may stay open", options.resident(), "");
        report.add(PART, "answers other than 200", failed, "", Goal.atMost(0));
        report.add(PART, "heap after the first round", first.heap() / 1e6, "MB");
        report.add(PART, "growth of the heap after it", growth(first.heap(), last.heap()), "%", Goal.atMost(1));
        report.add(PART, "threads after the first round", first.threads(), "");
        report.add(PART, "threads after the last", last.threads(), "");
        report.add(PART, "file descriptors after the first round", first.files(), "");
        report.add(PART, "file descriptors after the last", last.files(), "");
    }

    /** What the server holds for an organization that is open and idle, caches of other rooms included. */
    private void measureEngines(Product product, List<Organization> organizations) {
        int resident = Math.min(options.resident(), organizations.size()) - FEW;
        failures(product.node().api(), organizations.subList(0, FEW));
        long few = product.node().process().heapBytes();
        failures(product.node().api(), organizations.subList(0, FEW + resident));
        long all = product.node().process().heapBytes();
        report.add(PART, "heap for each open organization", (all - few) / 1e3 / resident, "KB", Goal.atMost(60));
    }

    private static long failures(ApiClient api, List<Organization> organizations) {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Long>> shares = IntStream.range(0, AT_ONCE)
                    .mapToObj(client -> clients.submit(() -> failures(api, organizations, client)))
                    .toList();
            long failed = 0;
            for (Future<Long> share : shares) {
                failed += share.get();
            }
            return failed;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A visit failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            clients.shutdownNow();
        }
    }

    private static long failures(ApiClient api, List<Organization> organizations, int client) {
        return IntStream.range(0, organizations.size())
                .filter(index -> index % AT_ONCE == client)
                .mapToObj(index -> api.get(organizations.get(index).donor()))
                .filter(answer -> answer.statusCode() != 200)
                .count();
    }

    private static double growth(double first, double last) {
        return PERCENT * (last - first) / first;
    }
}
