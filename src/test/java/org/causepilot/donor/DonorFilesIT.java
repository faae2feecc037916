package org.causepilot.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.CsvRequests;
import org.causepilot.testing.ItsDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each test writes names of its own, and looks for them only. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DonorFilesIT {

    private static final String HEADER = "first_name,last_name,email,phone\n";

    private final RunningCausePilot product;
    private TestOrganization organization;
    private TestPerson editor;

    DonorFilesIT(RunningCausePilot product) {
        this.product = product;
    }

    @BeforeAll
    void makeAnOrganization() {
        organization = TestOrganization.create(product.api());
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void importsAFileOfAFrenchSpreadsheet() {
        String name = Unique.name("Lefèvre");
        String file = "\ufeffNom;PRÉNOM;Adresse électronique;Téléphone;Remarques\r\n" + name
                + ";Zoé;;'+33 1 99 00 12 34;\"a;b\r\nc\"\r\n\r\n" + name + ";Abel;" + name + "@example.org;;\r\n";

        imported(file)
                .body("rows", equalTo(2))
                .body("imported", equalTo(2))
                .body("rejected", empty())
                .body("ignored_columns", contains("Remarques"));
        asEditor()
                .queryParam("q", name)
                .get(organization.donors())
                .then()
                .body("items.first_name", contains("Abel", "Zoé"))
                .body("items[1].phone", equalTo("+33 1 99 00 12 34"))
                .body("items[1].email", equalTo(null));
    }

    @Test
    void takesNothingOfAFileWithABadLineAndTellsEveryFaultInFrench() {
        String name = Unique.name("bad");
        String file = HEADER + "A," + name + ",,\n" + " ," + name + ",nobody,\n\"A\nB\"," + name + ",,\nA," + name
                + ",,,x\nA\0," + name + ",,\n";

        CsvRequests.with(asEditor(), file)
                .header("Accept-Language", "fr")
                .post(organization.donors() + "/import")
                .then()
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("imported", equalTo(0))
                .body("rejected_count", equalTo(4))
                .body("rejected.line", contains(3, 4, 6, 7))
                .body("rejected[0].errors.field.sort()", contains("email", "first_name"))
                .body("rejected[0].errors.message", org.hamcrest.Matchers.hasItem("Ce champ est obligatoire."))
                .body("rejected[1].errors.code", contains("one-line"))
                .body("rejected[2].errors.code", contains("too-many-cells"))
                .body("rejected[3].errors.code", contains("control-character"));
        assertThat(count(name)).isZero();
    }

    @Test
    void takesTheGoodLinesWhenAsked() {
        String name = Unique.name("good");

        imported(HEADER + "A," + name + ",,\n," + name + ",,\nB," + name + ",,\n", "mode", "good_lines")
                .body("imported", equalTo(2))
                .body("rejected.line", contains(3));
        assertThat(count(name)).isEqualTo(2);
    }

    @Test
    void tellsWhereAnAddressStandsAlready() {
        String name = Unique.name("twice");
        imported(HEADER + "A," + name + "," + name + "@example.org,\n").body("imported", equalTo(1));
        String file = HEADER + "B," + name + ",NEW" + name + "@example.org,\nC," + name + ",new" + name
                + "@EXAMPLE.org,\nD," + name + "," + name + "@Example.org,\nE," + name + ",,\n";

        imported(file, "mode", "good_lines")
                .body("imported", equalTo(2))
                .body("rejected.line", contains(3, 4))
                .body("rejected.errors.code.flatten()", contains("email-in-file", "email-in-use"))
                .body("rejected[0].errors[0].message", containsString("line 2"));
        assertThat(count(name)).isEqualTo(3);
    }

    @Test
    void rehearsesWithoutATrace() {
        String name = Unique.name("dry");
        String file = HEADER + "A," + name + "," + name + "@example.org,\nB," + name + ",,\n,x,,\n";

        imported(file, "dry_run", "true").body("imported", equalTo(0)).body("rejected_count", equalTo(1));
        imported(file, "dry_run", "true", "mode", "good_lines").body("imported", equalTo(2));
        assertThat(count(name)).isZero();
        imported(file, "mode", "good_lines").body("imported", equalTo(2));
        assertThat(count(name)).isEqualTo(2);
    }

    @Test
    void believesWhoeverSaysWhichColumnIsWhich() {
        String name = Unique.name("mapped");

        imported("Wer,Nom,Familie\nA,x," + name + "\n", "column", "first_name:Wer", "column", "last_name:Familie")
                .body("imported", equalTo(1))
                .body("ignored_columns", contains("Nom"));
        assertThat(count(name)).isEqualTo(1);
        for (String wrong : List.of("first_name", "first_name:", "x:Wer", ":", "")) {
            CsvRequests.with(asEditor(), HEADER)
                    .queryParam("column", wrong)
                    .post(organization.donors() + "/import")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("column"));
        }
    }

    @Test
    void refusesWhatIsNoTable() {
        byte[] latin1 = (HEADER + "A,Noël,,\n").getBytes(StandardCharsets.ISO_8859_1);
        refused(latin1, "", "not-utf-8");
        refused(bytes("Prénom;E-mail\nA;\n"), "last_name", "missing-column");
        refused(bytes(HEADER.strip() + ",Nom\nA,B,,,\n"), "last_name", "duplicate-column");
        refused(bytes(HEADER + "\"A,B\n" + "x,y\n".repeat(50_000)), "", "line-too-long");
        refused(bytes(HEADER + "\"A,B\n"), "", "misplaced-quote");
        refused(bytes(HEADER + "x".repeat(1_048_576)), "", "line-too-long");
        refused(bytes(HEADER.strip() + ",".repeat(10_000)), "", "too-many-columns");
        imported(HEADER).body("rows", equalTo(0)).body("imported", equalTo(0));

        asEditor().body("{}").post(organization.donors() + "/import").then().statusCode(415);
        CsvRequests.with(asEditor(), HEADER)
                .queryParam("mode", "x")
                .queryParam("dry_run", "1")
                .post(organization.donors() + "/import")
                .then()
                .statusCode(422);
        CsvRequests.with(asEditor(), new byte[64 * 1024 * 1024 + 1])
                .post(organization.donors() + "/import")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void answersARepeatedFileWithoutTakingItAgain() {
        String name = Unique.name("once");
        String file = HEADER + "A," + name + ",,\n" + ("," + "x,,\n").repeat(30_000);

        for (int attempt = 0; attempt < 2; attempt++) {
            CsvRequests.with(asEditor(), file)
                    .header("Idempotency-Key", name)
                    .queryParam("mode", "good_lines")
                    .post(organization.donors() + "/import")
                    .then()
                    .statusCode(200)
                    .body("imported", equalTo(1))
                    .body("rejected_count", equalTo(30_000))
                    .body("rejected", hasSize(1_000));
        }
        assertThat(count(name)).isEqualTo(1);
        CsvRequests.with(asEditor(), file + ",end,,\n")
                .header("Idempotency-Key", name)
                .queryParam("mode", "good_lines")
                .post(organization.donors() + "/import")
                .then()
                .statusCode(422);
        CsvRequests.with(asEditor(), file)
                .header("Idempotency-Key", name)
                .queryParam("mode", "good_lines")
                .queryParam("dry_run", true)
                .post(organization.donors() + "/import")
                .then()
                .statusCode(422);
    }

    @Test
    void importsOneFileAtATime() {
        String name = Unique.name("race");
        String file = HEADER
                + IntStream.range(0, 3_000)
                        .mapToObj(number -> "A," + name + "," + name + number + "@example.org,\n")
                        .collect(Collectors.joining());

        List<Response> answers = Clients.atOnce(
                4,
                Collections.nCopies(
                        4, () -> CsvRequests.with(asEditor(), file).post(organization.donors() + "/import")));

        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(200, 409)
                .contains(200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .extracting(answer -> answer.<Integer>path("imported"))
                .containsOnlyOnce(3_000)
                .isSubsetOf(0, 3_000);
        assertThat(count(name)).isEqualTo(3_000);
    }

    @Test
    void importsTensOfThousandsOfLines() {
        TestOrganization large = TestOrganization.create(product.api());
        large.admit(editor, "editor");
        StringBuilder file = new StringBuilder(HEADER);
        for (int number = 0; number < 50_000; number++) {
            file.append("Given")
                    .append(number)
                    .append(",Family,person")
                    .append(number)
                    .append("@example.org,+33 1\n");
        }

        CsvRequests.with(asEditor(), file.toString())
                .post(large.donors() + "/import")
                .then()
                .statusCode(200)
                .body("rows", equalTo(50_000))
                .body("imported", equalTo(50_000));
        assertThat(number(large.databaseName(), "SELECT count(*) FROM donors WHERE email = lower(email)"))
                .isEqualTo(50_000);
        Response table = asEditor().get(large.donors() + "/export");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.asString().lines()).hasSize(50_001);
    }

    @Test
    void exportsAFileThatItImportsAgain() {
        String name = Unique.name("=cmd");
        imported(HEADER + "'=1+1;-2,'" + name + ",,'+33 6\n\"a;\"\"=b\"\"\"," + name.substring(1) + ",,\n")
                .body("imported", equalTo(2));

        Response table = asEditor().queryParam("q", name.substring(1)).get(organization.donors() + "/export");
        table.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        org.hamcrest.Matchers.matchesPattern(
                                "attachment; filename=\"donors-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
        String text = table.asString();
        assertThat(text).startsWith("id,first_name,last_name,email,phone,created_at,updated_at\r\n");
        assertThat(text).contains(",'=1+1;'-2,'" + name + ",,'+33 6,").contains(",\"a;'\"\"=b\"\"\",");
        assertThat(text.lines()).hasSize(3);

        imported(text).body("imported", equalTo(2));
        List<Map<String, Object>> items = asEditor()
                .queryParam("q", name.substring(1))
                .get(organization.donors())
                .path("items");
        assertThat(items).hasSize(4);
        assertThat(items).extracting(item -> item.get("first_name")).containsOnly("=1+1;-2", "a;\"=b\"");
        assertThat(items).extracting(item -> item.get("phone")).containsOnly("+33 6", null);
    }

    @Test
    void exportsWhatTheFiltersOfTheListLeaveInItsOrder() throws SQLException {
        String name = Unique.name("filtered");
        imported(HEADER + "Zoé," + name + ",1" + name + "@example.org,\nAbel," + name + ",2" + name
                        + "@example.org,\nMina," + name + ",3" + name + "@example.org,\nNobody," + name + ",,\nOther,"
                        + Unique.name("unsearched") + ",,\n")
                .body("imported", equalTo(5));
        giveTo(name, "Zoé", 500);
        giveTo(name, "Abel", 2_000);
        giveTo(name, "Nobody", 9_000);

        assertThat(exportedFirstNames(name, Map.of("has_email", true, "sort", "-email")))
                .containsExactly("Mina", "Abel", "Zoé");
        assertThat(exportedFirstNames(name, Map.of("min_total_minor", 500, "sort", "total_given")))
                .containsExactly("Zoé", "Abel", "Nobody");
        assertThat(exportedFirstNames(name, Map.of("has_gifts", true, "has_email", true, "sort", "-total_given")))
                .containsExactly("Abel", "Zoé");
        assertThat(exportedFirstNames(name, Map.of("last_gift_to", "2001-01-01")))
                .isEmpty();
        assertThat(exportedFirstNames(name, Map.of())).containsExactly("Abel", "Mina", "Nobody", "Zoé");
    }

    @Test
    void exportsNothingWhenTheFilterOrTheSortCannotBeRead() {
        asEditor()
                .queryParam("sort", "x")
                .get(organization.donors() + "/export")
                .then()
                .statusCode(422)
                .body("errors.field", contains("sort"));
        asEditor()
                .queryParam("has_gifts", "maybe")
                .queryParam("last_gift_from", "yesterday")
                .get(organization.donors() + "/export")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("last_gift_from", "has_gifts"));
    }

    @Test
    void exportsForExcelWhenAsked() {
        String name = Unique.name("excel");
        imported(HEADER + "A," + name + ",,\n").body("imported", equalTo(1));

        String text = asEditor()
                .queryParam("q", name)
                .queryParam("separator", "semicolon")
                .queryParam("bom", true)
                .get(organization.donors() + "/export")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        assertThat(text).startsWith("\ufeffid;first_name;").contains(";A;" + name + ";;;");
        asEditor()
                .queryParam("separator", "|")
                .get(organization.donors() + "/export")
                .then()
                .statusCode(422);
        asEditor()
                .queryParam("q", "a\0")
                .get(organization.donors() + "/export")
                .then()
                .statusCode(422);
    }

    @Test
    void letsViewersExportAndEditorsImport() {
        TestPerson viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");

        viewer.request().get(organization.donors() + "/export").then().statusCode(200);
        CsvRequests.with(viewer.request(), HEADER)
                .post(organization.donors() + "/import")
                .then()
                .statusCode(403);
        TestPerson stranger = TestPerson.create(product.api());
        stranger.request().get(organization.donors() + "/export").then().statusCode(404);
        CsvRequests.with(stranger.request(), HEADER)
                .post(organization.donors() + "/import")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse imported(String file, String... parameters) {
        RequestSpecification request = CsvRequests.with(asEditor(), file);
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at], parameters[at + 1]);
        }
        return request.post(organization.donors() + "/import").then().statusCode(200);
    }

    private void refused(byte[] file, String field, String code) {
        CsvRequests.with(asEditor(), file)
                .post(organization.donors() + "/import")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation"))
                .body("errors.field", contains(field))
                .body("errors.code", contains(code));
    }

    private void giveTo(String lastName, String firstName, long amountMinor) throws SQLException {
        ItsDatabase database = new ItsDatabase(product.postgres(), organization);
        Object donor =
                database.ask("SELECT id FROM donors WHERE last_name = ? AND first_name = ?", lastName, firstName);
        database.give(donor.toString(), null, amountMinor, "EUR");
    }

    /** Of those with this last name, without the header. */
    private List<String> exportedFirstNames(String lastName, Map<String, Object> parameters) {
        Response table =
                asEditor().queryParam("q", lastName).queryParams(parameters).get(organization.donors() + "/export");
        assertThat(table.statusCode()).isEqualTo(200);
        return table.asString().lines().skip(1).map(row -> row.split(",")[1]).toList();
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }

    private long count(String lastName) {
        return number(organization.databaseName(), "SELECT count(*) FROM donors WHERE last_name = '" + lastName + "'");
    }

    private long number(String database, String sql) {
        try (Connection connection = product.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
