package org.causepilot.bench;

import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Donors imported in one large file, beside as many in small ones, and exported again: how fast, and whether the server's
 * memory minds how long a file is.
 *
 * <p>However long a file is, no more of it may be in memory than of a small one. The goal lies below what the mere text of
 * 200,000 lines takes, and far below what their donors would.
 */
final class BulkFiles {

    static final String PART = "import";

    private static final int FEW = 2_000;
    private static final int WARM_UPS = 20;
    private static final double MOST_GROWTH_MB = 8;

    private final Options options;
    private final Report report;

    BulkFiles(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() {
        try (Product product = Product.start(PART, options, Map.of())) {
            ApiClient api = product.node().api();
            DonorFiles files = new DonorFiles(
                    api,
                    Options.required("causepilot.bench-output").resolve(PART).resolve("donors.csv"));
            Report.say("warming up");
            warmUp(files, Organization.create(api, PART + "-warm"));
            measure(api, files, product.node().process());
            report.load(PART);
        }
    }

    private static void warmUp(DonorFiles files, Organization organization) {
        for (int donors = FEW; donors <= WARM_UPS * FEW; donors += FEW) {
            files.importInto(organization, FEW);
            files.exportOf(organization, donors + 1);
        }
    }

    private void measure(ApiClient api, DonorFiles files, ServerProcess server) {
        int many = options.importLines();
        Organization small = Organization.create(api, PART + "-small");
        Organization large = Organization.create(api, PART + "-large");
        Organization watched = Organization.create(api, PART + "-watched");
        HeapPeak heap = new HeapPeak(server);
        report.load(PART);
        report.add(PART, "heap at rest", server.heapBytes() / 1e6, "MB");

        tellSpeed("imported in files of " + FEW, many, () -> inSmallFiles(files, small, many));
        tellSpeed("imported in one file", many, () -> files.importInto(large, many));
        tellSpeed("exported", many, () -> files.exportOf(large, many + 1));

        Report.say("the same again, with looks at the heap");
        double few = heap.during(() -> files.importInto(small, FEW)) / 1e6;
        report.add(PART, "heap at the most, importing files of " + FEW + " lines", few, "MB");
        tellHeap("importing one file", heap.during(() -> files.importInto(watched, many)) / 1e6, few);
        tellHeap("exporting", heap.during(() -> files.exportOf(large, many + 1)) / 1e6, few);
    }

    private static double inSmallFiles(DonorFiles files, Organization organization, int lines) {
        return IntStream.range(0, lines / FEW)
                .mapToDouble(file -> files.importInto(organization, FEW))
                .sum();
    }

    /** Undisturbed: a look at the heap takes the server longer than a small file. */
    private void tellSpeed(String what, int lines, DoubleSupplier work) {
        double seconds = work.getAsDouble();
        report.add(PART, lines + " donors " + what, seconds, "s");
        report.add(PART, "likewise, lines a second", lines / seconds, "/s");
    }

    private void tellHeap(String what, double megabytes, double few) {
        report.add(PART, "heap at the most, " + what, megabytes, "MB");
        report.add(PART, "likewise, more than with small files", megabytes - few, "MB", Goal.atMost(MOST_GROWTH_MB));
    }
}
