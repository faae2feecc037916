package org.causepilot.bench;

/** {@code mvn -Pbench}: every measurement, or those that {@code -Dbench.only} names. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.fromCommandLine();
        Report report = new Report(options);
        try {
            if (options.includes(GuardCost.PART)) {
                GuardCost.run(report);
            }
            if (options.includes(HotRead.PART)) {
                new HotRead(options, report).run();
            }
        } finally {
            report.table();
            report.write(Options.required("causepilot.bench-output"));
        }
    }
}
