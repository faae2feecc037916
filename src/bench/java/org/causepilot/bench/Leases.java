package org.causepilot.bench;

import java.util.Collection;
import org.causepilot.orgdatabase.control.LeaseCost;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@link LeaseCost}, by JMH in a virtual machine of its own: alone, and with two threads at once. */
final class Leases {

    static final String PART = "lease";

    private static final int ITERATIONS = 5;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Report report;

    Leases(Report report) {
        this.report = report;
    }

    void run() throws RunnerException {
        report.load(PART);
        measure(1);
        measure(2);
    }

    private void measure(int threads) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(LeaseCost.class.getName())
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        results.forEach(result -> tell(result, threads));
    }

    private void tell(RunResult result, int threads) {
        String label = result.getPrimaryResult().getLabel();
        boolean floor = label.equals("mapLookUp");
        String what = (floor ? "ConcurrentHashMap.get" : label + ", taken and given back")
                + (threads == 1 ? "" : ", " + threads + " threads");
        report.add(
                PART,
                what,
                result.getPrimaryResult().getScore(),
                "ns",
                floor || threads > 1 ? Goal.NONE : Goal.atMost(200));
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ALLOCATED))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
        report.add(PART, what + ": allocated", bytes, "B");
    }
}
