package org.causepilot.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causepilot.testing.PageVisitor;
import org.causepilot.testing.SeparateCausePilot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Passwords and keys go in by every door of a server whose loggers say all they know; then they are looked for behind
 * every other one. Beside each search that must find nothing stands one that must find something, in the same place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeaksIT {

    private static final Pattern TOLD_BY_A_LIBRARY =
            Pattern.compile("\\S+ (?:FINEST|FINER|FINE|CONFIG|INFO) +org\\.postgresql\\b");
    private static final Secret BOOTSTRAP = Secret.canary("bootstrap password");

    private final Answers answers = new Answers();
    private SeparateCausePilot product;
    private PageVisitor pages;
    private Misfortunes misfortunes;
    private Traces traces;
    private String masked;

    @BeforeAll
    void everythingGoesWrong() throws IOException, SQLException {
        product = SeparateCausePilot.startAtLevelAll(
                "nothing-leaks", Map.of("CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD", BOOTSTRAP.value()));
        pages = new PageVisitor(product.baseUri());
        misfortunes = new Misfortunes(product, answers, pages);
        misfortunes.takeOver(BOOTSTRAP);
        misfortunes.addPeople();
        misfortunes.saveConnections();
        misfortunes.handOutLinks();
        misfortunes.refuseConnections();
        misfortunes.typeIntoFields();
        misfortunes.takeBack();
        misfortunes.breakTheServer();
        misfortunes.killThePool();
        misfortunes.reveal();
        misfortunes.lookAround();
        masked = ":****@127.0.0.1:" + product.postgres().port();
        traces = new Traces(Stream.concat(misfortunes.secrets().stream(), ServerSecrets.of(product.configuration()))
                .toList());
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void answersCarryNoSecretButTheOneThatWasAskedFor() {
        assertThat(answers.all()).hasSizeGreaterThan(100);
        for (Secret secret : misfortunes.secrets()) {
            assertThat(answers.carrying(secret)).as(secret.name()).isEqualTo(allowed(secret));
        }
        Traces keys = new Traces(ServerSecrets.of(product.configuration()).toList());
        assertThat(answers.all())
                .allSatisfy(answer -> assertThat(keys.in(answer.text())).isEmpty());
        assertThat(answers.all()).anyMatch(answer -> finds(masked, answer.text()));
    }

    /** Exactly these, each as often as it was asked for: a second answer that carries it fails the test, and so does none. */
    private List<String> allowed(Secret secret) {
        String organization = "/api/v1" + misfortunes.organization().path();
        return switch (secret.name()) {
            case "saved password" -> List.of("POST " + organization + "/database/reveal");
            case "generated password" -> List.of("POST " + misfortunes.revealOfTheOther());
            case "one-time link" -> List.of("POST /api/v1/users", "POST /api/v1/users");
            case "one-time link of the page" -> List.of("POST /api/v1/users");
            case "one-time link of an invitation" -> List.of("POST " + organization + "/invitations");
            case "one-time link of a reset" -> List.of("POST " + misfortunes.resetOfSomebody());
            default -> List.of();
        };
    }

    @Test
    void accessTokensStandInTheAnswerThatGrantsThemOnly() {
        List<String> granted = answers.all().stream()
                .filter(answer -> answer.request().endsWith("/auth/token"))
                .flatMap(answer -> Pattern.compile("\"access_token\":\"([^\"]+)\"")
                        .matcher(answer.text())
                        .results()
                        .map(token -> token.group(1)))
                .toList();
        assertThat(granted).hasSizeGreaterThan(2);
        for (String token : granted) {
            Secret secret =
                    new Secret("access token", token, List.of(token, token.substring(token.lastIndexOf('.') + 1)));
            assertThat(answers.carrying(secret)).containsExactly("POST /api/v1/auth/token");
            assertThat(new Traces(List.of(secret)).in(everythingWritten())).isEmpty();
        }
    }

    @Test
    void pagesCarryNoSecret() {
        assertThat(pages.seen())
                .hasSizeGreaterThan(80)
                .anyMatch(page -> finds(masked, page))
                .anyMatch(page -> finds("jakarta.faces.ViewState", page))
                .anyMatch(page -> finds("partial-response", page));
        assertThat(pages.seen()).allSatisfy(page -> assertThat(traces.in(page)).isEmpty());
    }

    /** The marks: our own lines at INFO and below, an incident, and the server's at its very finest. */
    @Test
    void logsCarryNoSecretAtAnyLevel() {
        String log = read(product.log());
        assertThat(traces.in(log)).isEmpty();
        assertThat(Stream.of(
                        misfortunes.organization().slug() + " - engine opened",
                        "org.causepilot.connection.control.ContactChecks: 127.0.0.1:",
                        "FINE    org.causepilot.systemdatabase.control.ChangeListener: changes are not heard",
                        "org.causepilot.platform.http.Incident: incident ",
                        "FINEST  "))
                .allMatch(mark -> finds(mark, log));
    }

    /** The driver would write URLs at FINE, the pool its configuration; both were told ALL, by name and below it. */
    @Test
    void librariesStayQuietWhateverTheConfigurationSays() {
        assertThat(product.home().resolve("logging.properties"))
                .content()
                .contains("org.postgresql.level=ALL", "org.postgresql.Driver.level=ALL");
        assertThat(read(product.log())
                        .lines()
                        .filter(line -> TOLD_BY_A_LIBRARY.matcher(line).lookingAt()))
                .isEmpty();
    }

    @Test
    void filesOfTheServerCarryNoSecret() throws IOException {
        try (Stream<Path> files = Files.walk(product.home())) {
            List<Path> texts = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(?:jar|war|class)"))
                    .toList();
            assertThat(texts).extracting(file -> file.getFileName().toString()).contains("domain.xml");
            assertThat(texts)
                    .allSatisfy(file -> assertThat(traces.in(read(file))).isEmpty());
        }
    }

    @Test
    void postgresWroteNoSecretDown() {
        String log = read(product.postgres().log());
        assertThat(finds("password authentication failed", log)).isTrue();
        assertThat(traces.in(log)).isEmpty();
    }

    @Test
    void figuresProbesAndAuditTellTheirsAndNoSecret() {
        assertThat(finds("# TYPE", textOf("GET /metrics"))).isTrue();
        assertThat(finds("db_connection_string", textOf("GET /openapi"))).isTrue();
        assertThat(finds("system-database", textOf("GET /health"))).isTrue();
        assertThat(finds(misfortunes.organization().id(), textOf("GET /api/v1/audit-events")))
                .isTrue();
        for (String place : List.of("GET /metrics", "GET /openapi", "GET /health", "GET /api/v1/audit-events")) {
            assertThat(traces.in(textOf(place))).isEmpty();
        }
    }

    /** The marks: a name as text, and as the bytes that a secret kept unsealed would be. */
    @Test
    void noTableHoldsASecretInClear() throws SQLException {
        Secret mark = Secret.canary("mark");
        misfortunes.keepAsBytes(mark);
        List<String> rows = TableDump.of(product.postgres());
        assertThat(rows).anyMatch(row -> finds(misfortunes.organization().slug(), row));
        assertThat(rows).anyMatch(row -> new Traces(List.of(mark)).in(row).contains("mark as HEX"));
        assertThat(rows).allSatisfy(row -> assertThat(traces.in(row)).isEmpty());
    }

    @Test
    void noThreadIsNamedAfterASecret() {
        String threads = product.threads();
        assertThat(finds("http-thread-pool", threads)).isTrue();
        assertThat(traces.in(threads)).isEmpty();
    }

    /** By the very search that must find no secret. */
    private static boolean finds(String mark, String text) {
        return new Traces(List.of(Secret.whole("mark", mark))).in(text).contains("mark as RAW");
    }

    private String everythingWritten() {
        return read(product.log()) + read(product.postgres().log()) + String.join("\n", pages.seen());
    }

    private String textOf(String request) {
        return answers.all().stream()
                .filter(answer -> answer.request().equals(request))
                .map(Answers.Answer::text)
                .reduce("", String::concat);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
