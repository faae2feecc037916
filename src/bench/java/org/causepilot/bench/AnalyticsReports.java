package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.causepilot.analytics.control.ReportPlans;

/**
 * Reports of an organization with very many gifts, one client after another: right after they were written, when
 * PostgreSQL knows nothing of them yet, and in the state that autovacuum makes a minute later.
 */
final class AnalyticsReports {

    static final String PART = "analytics";

    private static final int FEW = 5;
    private static final int CHUNK = 100_000;
    private static final int CAMPAIGNS = 40;
    private static final int YEARS = 10;
    private static final int MOST_MILLIS = 300;
    private static final double P95 = 0.95;

    private static final String DONORS = """
            INSERT INTO donors (id, first_name, last_name, folded, created_at, updated_at)
            SELECT gen_random_uuid(), 'Ada', 'Donor ' || n, 'donor ' || n || ' ada', now(), now()
            FROM generate_series(1, %d) AS n
            """;
    private static final String CAMPAIGNS_OF_ALL_KINDS = """
            INSERT INTO campaigns (id, name, folded, goal_minor, currency, status, created_at, updated_at)
            SELECT gen_random_uuid(), 'Campaign ' || n, 'campaign ' || n, 100000000, 'EUR', 'active', now(), now()
            FROM generate_series(1, %d) AS n
            """;

    /** Few donors give often, many seldom; nine of ten gifts were received, and nine of ten are in euros. */
    private static final String GIFTS = """
            INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status, created_at, updated_at)
            SELECT gen_random_uuid(), donors[1 + floor(array_length(donors, 1) * power(random(), 1.8))],
                campaigns[1 + floor(array_length(campaigns, 1) * 1.1 * random())], 500 + floor(20000 * random()),
                (ARRAY['EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD'])[1 + floor(10 * random())],
                now() - %2$d * interval '1 year' * (1 - n::double precision / %1$d),
                (ARRAY['received', 'received', 'received', 'received', 'received', 'received', 'received', 'received',
                    'received', 'pledged', 'refunded'])[1 + floor(11 * random())], now(), now()
            FROM generate_series(%3$d, %4$d) AS n,
                (SELECT array_agg(id) AS donors FROM donors) AS d, (SELECT array_agg(id) AS campaigns FROM campaigns) AS c
            """;

    private final Options options;
    private final Report report;

    AnalyticsReports(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws SQLException {
        try (Product product = Product.start(PART, options, Map.of())) {
            ApiClient api = product.node().api();
            Organization organization = Organization.create(api, PART);
            try (Connection database = product.postgres().connect("causepilot_org_" + PART)) {
                execute(database, "ALTER DATABASE causepilot_org_" + PART + " SET max_parallel_workers_per_gather = 0");
                Report.say("writing " + options.donations() + " donations of " + options.donors() + " donors");
                fill(database);
                report.load(PART);
                reports(organization).forEach((name, path) -> first(api, name, path));
                execute(database, "VACUUM ANALYZE");
                reports(organization).forEach((name, path) -> measure(api, name, path));
                report.load(PART);
                keep(ReportPlans.explain(database, LocalDate.now().minusYears(YEARS + 1L)));
                measureWriting(database);
            }
        }
    }

    private void fill(Connection database) throws SQLException {
        execute(database, DONORS.formatted(options.donors()));
        execute(database, CAMPAIGNS_OF_ALL_KINDS.formatted(CAMPAIGNS));
        for (int written = 0; written < options.donations(); written += CHUNK) {
            execute(
                    database,
                    GIFTS.formatted(
                            options.donations(), YEARS, written + 1, Math.min(written + CHUNK, options.donations())));
        }
    }

    private static Map<String, String> reports(Organization organization) {
        String path = organization.path() + "/analytics/";
        String all = "from=" + LocalDate.now().minusYears(YEARS + 1L);
        String half = "from=" + LocalDate.now().minusYears(YEARS / 2).plusDays(17);
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("summary, last twelve months", path + "summary");
        reports.put("summary, all", path + "summary?" + all);
        reports.put("summary, the last five years and the five before", path + "summary?" + half);
        reports.put("campaigns, all 40", path + "campaigns");
        reports.put("timeline, all by month", path + "timeline?bucket=month&" + all);
        reports.put("timeline, last twelve months by day", path + "timeline?bucket=day");
        return reports;
    }

    private void first(ApiClient api, String name, String path) {
        nanos(api, path);
        report.add(PART, name + ", just written: second request", nanos(api, path) / 1e6, "ms");
    }

    private void measure(ApiClient api, String name, String path) {
        Latencies latencies = new Latencies();
        for (int repeat = -FEW; repeat < options.repeats(); repeat++) {
            long nanos = nanos(api, path);
            if (repeat >= 0) {
                latencies.add(nanos);
            }
        }
        report.add(PART, name + ": median", latencies.median() / 1_000, "ms", Goal.atMost(MOST_MILLIS));
        report.add(PART, name + ": p95", latencies.micros(P95) / 1_000, "ms", Goal.atMost(MOST_MILLIS));
    }

    /** What the triggers cost whoever writes gifts one by one. */
    private void measureWriting(Connection database) throws SQLException {
        double with = microsOfAGift(database);
        execute(database, "ALTER TABLE donations DISABLE TRIGGER USER");
        double without = microsOfAGift(database);
        execute(database, "ALTER TABLE donations ENABLE TRIGGER USER");
        report.add(PART, "a gift is inserted, without a round trip", with, "µs");
        report.add(PART, "likewise, without triggers", without, "µs");
    }

    private static double microsOfAGift(Connection database) throws SQLException {
        int gifts = 2_000;
        String loop = """
                DO $$ DECLARE donor uuid; BEGIN
                    FOR donor IN SELECT id FROM donors ORDER BY id LIMIT %d LOOP
                        INSERT INTO donations (id, donor_id, amount_minor, currency, donated_at, status, created_at, updated_at)
                        VALUES (gen_random_uuid(), donor, 1000, 'EUR', now(), 'received', now(), now());
                    END LOOP;
                END $$
                """.formatted(gifts);
        execute(database, loop);
        long begin = System.nanoTime();
        execute(database, loop);
        return (System.nanoTime() - begin) / 1e3 / gifts;
    }

    private static void keep(Map<String, String> plans) {
        Path folder = Options.required("causepilot.bench-output").resolve(PART);
        plans.forEach((name, plan) -> {
            Path file = folder.resolve(name + ".explain.txt");
            try {
                Files.writeString(file, plan + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot write " + file, failure);
            }
            Report.say(file.toString());
        });
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

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
