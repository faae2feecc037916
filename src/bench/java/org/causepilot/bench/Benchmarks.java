package org.causepilot.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.causepilot.orgdatabase.control.EngineCost;

/** {@code mvn -Pbench}: every measurement, or those that {@code -Dbench.only} names. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.fromCommandLine();
        Report report = new Report(options);
        try {
            for (Map.Entry<String, Part> part : parts(options, report).entrySet()) {
                if (options.includes(part.getKey())) {
                    part.getValue().run();
                }
            }
        } finally {
            report.table();
            report.write(Options.required("causepilot.bench-output"));
        }
    }

    private static Map<String, Part> parts(Options options, Report report) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put(GuardCost.PART, () -> GuardCost.run(report));
        parts.put(Leases.PART, new Leases(report)::run);
        parts.put(
                EngineCost.PART,
                () -> EngineCost.run((what, value, unit, atMost) -> report.add(
                        EngineCost.PART,
                        what,
                        value,
                        unit,
                        Double.isInfinite(atMost) ? Goal.NONE : Goal.atMost(atMost))));
        parts.put(HotRead.PART, new HotRead(options, report)::run);
        parts.put(FirstRequest.PART, new FirstRequest(options, report)::run);
        parts.put(RoundRobin.PART, new RoundRobin(options, report)::run);
        parts.put(TwoNodes.PART, new TwoNodes(options, report)::run);
        parts.put(Truth.PART, new Truth(options, report)::run);
        parts.put(AnalyticsReports.PART, new AnalyticsReports(options, report)::run);
        parts.put(BulkFiles.PART, new BulkFiles(options, report)::run);
        parts.put(SilentServers.PART, new SilentServers(options, report)::run);
        parts.put(PageCosts.PART, new PageCosts(options, report)::run);
        return parts;
    }

    /** One measurement. */
    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }
}
