package org.causepilot.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.causepilot.screenshots.Pages;
import org.causepilot.testing.HeadlessBrowser;

/**
 * What the pages cost: the time of the server for a page of the list, and for the overview, with ten thousand organizations
 * that are rows only; and what a browser loads, with an empty cache and when it comes again.
 */
final class PageCosts {

    static final String PART = "pages";

    private static final int ORGANIZATIONS = 10_000;
    private static final int WARM_UP = 60;
    private static final int REQUESTS = 100;
    private static final double P95 = 0.95;
    private static final double KILOBYTE = 1_000;
    private static final Goal USEFUL = Goal.atMost(300);
    private static final Goal FIRST = Goal.atMost(700);
    private static final Goal AGAIN = Goal.atMost(60);

    private static final String ROWS = """
            INSERT INTO organizations (id, name, name_folded, slug, status, database_name, connection_sealed,
                connection_target, generation, created_at, updated_at)
            SELECT gen_random_uuid(), 'Association ' || n, 'association ' || n, 'association-' || n,
                CASE WHEN n %% 97 = 0 THEN 'suspended' ELSE 'active' END, 'causepilot_org_association_' || n, o.connection_sealed,
                'db' || n %% 3 || '.example.org:5432/causepilot_org_association_' || n, 1, now() - n * interval '1 hour', now()
            FROM generate_series(1, %d) n, (SELECT connection_sealed FROM organizations LIMIT 1) o
            """.formatted(ORGANIZATIONS);
    private static final String CHECKS = """
            INSERT INTO organization_database_checks (organization_id, outcome, schema_version, failure_code, checked_at)
            SELECT id, CASE WHEN n % 150 = 0 THEN 'disconnected' ELSE 'connected' END, '1',
                CASE WHEN n % 150 = 0 THEN 'unreachable' END, now() - n * interval '1 second'
            FROM (SELECT id, CAST(substr(slug, 13) AS integer) AS n FROM organizations WHERE slug LIKE 'association-%') made
            WHERE n % 31 <> 0
            """;

    private final Options options;
    private final Report report;
    private final HttpClient client = HttpClient.newHttpClient();

    PageCosts(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run() throws SQLException, IOException, InterruptedException {
        try (Product product = Product.start(PART, options, Map.of());
                HeadlessBrowser chromium = HeadlessBrowser.launch()) {
            Organization organization =
                    Organization.createAll(product.node().api(), PART, 1).get(0);
            fill(product);
            Product.Node node = product.node();
            try (BrowserContext reader =
                    signedIn(chromium.browser(), node.server().baseUri())) {
                report.load(PART);
                time(reader, node, "/admin/organizations.xhtml", "by name");
                time(reader, node, "/admin/organizations.xhtml?sort=status", "by state");
                time(reader, node, "/admin/organizations.xhtml?q=association+99&sort=-checked_at", "searched");
                time(reader, node, "/admin/organizations.xhtml?status=disconnected", "filtered");
                time(reader, node, "/admin/overview.xhtml", "overview");
                Pages.ALL.stream()
                        .filter(page -> page.needsSignIn() && !page.address().contains(Pages.OPERATION))
                        .forEach(page -> weigh(
                                reader, page.name(), page.address().replace(Pages.ORGANIZATION, organization.id())));
            }
        }
    }

    private static void fill(Product product) throws SQLException {
        Report.say("writing down " + ORGANIZATIONS + " organizations");
        try (Connection connection = product.postgres().connect("causepilot_main");
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
            statement.execute(CHECKS);
            statement.execute("ANALYZE");
        }
    }

    private static BrowserContext signedIn(Browser browser, URI server) {
        BrowserContext reader = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(server.toString()).setLocale("fr"));
        Page page = reader.newPage();
        page.navigate("/admin/login.xhtml");
        page.locator("input[type=email]").fill(ApiClient.EMAIL);
        page.locator("input[type=password]").fill(ApiClient.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.contains("login"));
        page.close();
        return reader;
    }

    /** With one client that waits for each answer: the time until the last byte of the page. */
    private void time(BrowserContext reader, Product.Node node, String address, String what)
            throws IOException, InterruptedException {
        String cookies = reader.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        ServerProcess server = node.process();
        HttpRequest request = HttpRequest.newBuilder(node.server().baseUri().resolve(address))
                .header("Cookie", cookies)
                .header("Accept-Language", "fr")
                .build();
        Latencies latencies = new Latencies();
        double busy = 0;
        for (int count = -WARM_UP; count < REQUESTS; count++) {
            busy = count == 0 ? server.cpuSeconds() : busy;
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            long nanos = System.nanoTime() - begin;
            if (answer.statusCode() != 200 || !answer.body().contains("cp-frame")) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            if (count >= 0) {
                latencies.add(nanos);
            }
        }
        double each = (server.cpuSeconds() - busy) / REQUESTS;
        report.add(PART, what + ", median of the server", latencies.median() / 1_000, "ms", USEFUL);
        report.add(PART, what + ", p95 of the server", latencies.micros(P95) / 1_000, "ms", USEFUL);
        report.add(PART, what + ", processor time of the server for each", each * 1_000, "ms");
    }

    private void weigh(BrowserContext reader, String name, String address) {
        try (Page page = reader.newPage()) {
            CDPSession session = reader.newCDPSession(page);
            LongAdder bytes = new LongAdder();
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.add(event.get("encodedDataLength").getAsLong()));
            session.send("Network.enable");
            session.send("Network.clearBrowserCache");
            report.add(PART, name + ", first visit", visit(page, address, bytes), "kB", FIRST);
            report.add(PART, name + ", again", visit(page, address, bytes), "kB", AGAIN);
        }
    }

    private static double visit(Page page, String address, LongAdder bytes) {
        bytes.reset();
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.sum() / KILOBYTE;
    }
}
