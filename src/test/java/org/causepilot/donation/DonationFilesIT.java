package org.causepilot.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.CsvRequests;
import org.causepilot.testing.ItsDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each test gives from donors of its own. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DonationFilesIT {

    /** A line, the field at fault, and why. */
    private static final String[][] FAULTY = {
        {"nobody@example.org,,10,,2026-01-31,", "donor_email", "unknown-donor"},
        {"DONOR,no such campaign,10,,2026-01-31,", "campaign", "unknown-campaign"},
        {"DONOR,TWICE,10,,2026-01-31,", "campaign", "ambiguous-campaign"},
        {"DONOR,,1,234,,2026-01-31,", "amount", "not-an-amount"},
        {"DONOR,,10.123,,2026-01-31,", "amount", "not-an-amount"},
        {"DONOR,,0,,2026-01-31,", "amount", "out-of-range"},
        {"DONOR,,,,2026-01-31,", "amount", "required"},
        {"DONOR,,10,XXX,2026-01-31,", "currency", "wrong-type"},
        {"DONOR,,10,,,", "donated_at", "required"},
        {"DONOR,,10,,01/31/2026,", "donated_at", "not-a-day"},
        {"DONOR,,10,,2999-01-01,", "donated_at", "out-of-range"},
        {"DONOR,,10,,1066-10-14,", "donated_at", "out-of-range"},
        {"DONOR,,10,,2026-01-31,lost", "status", "not-one-of"},
        {"DONOR,a\0b,10,,2026-01-31,", "campaign", "control-character"},
        {",,10,,2026-01-31,", "donor_id", "required"}
    };

    private final RunningCausePilot product;
    private TestOrganization organization;
    private ItsDatabase database;
    private TestPerson editor;

    DonationFilesIT(RunningCausePilot product) {
        this.product = product;
    }

    @BeforeAll
    void makeAnOrganization() {
        organization = TestOrganization.create(product.api());
        database = new ItsDatabase(product.postgres(), organization);
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void importsAFileOfAFrenchSpreadsheet() throws SQLException {
        String email = Unique.name("donor") + "@example.org";
        String donor = donor(email);
        String campaign = Unique.name("Été");
        String campaignId = campaign(campaign);
        String file = "Courriel;Montant;Date du don;Campagne;Statut\r\n" + email.toUpperCase(Locale.ROOT)
                + ";1\u202f234,50;31/01/2026;" + campaign.toUpperCase(Locale.FRENCH) + ";Reçu\r\n" + email
                + ";20;2026-07-01;;promis\r\n";

        imported(file).body("rows", equalTo(2)).body("imported", equalTo(2)).body("rejected", empty());
        List<Map<String, Object>> gifts = asEditor()
                .queryParam("donor_id", donor)
                .queryParam("sort", "donated_at")
                .get(organization.path() + "/donations")
                .path("items");
        assertThat(gifts).extracting(gift -> gift.get("amount_minor")).containsExactly(123_450, 2_000);
        assertThat(gifts).extracting(gift -> gift.get("currency")).containsOnly("EUR");
        assertThat(gifts)
                .extracting(gift -> gift.get("donated_at"))
                .containsExactly("2026-01-31T11:00:00Z", "2026-07-01T10:00:00Z");
        assertThat(gifts).extracting(gift -> gift.get("campaign_id")).containsExactly(campaignId, null);
        assertThat(gifts).extracting(gift -> gift.get("status")).containsExactly("received", "pledged");
        assertThat(database.ask("SELECT total_given_minor FROM donors WHERE id = ?", UUID.fromString(donor)))
                .isEqualTo(123_450L);
    }

    @Test
    void tellsWhatIsWrongWithEachLine() {
        String email = Unique.name("donor") + "@example.org";
        donor(email);
        String twice = Unique.name("twice");
        campaign(twice);
        campaign(twice.toUpperCase(Locale.ROOT));
        String lines = Stream.of(FAULTY)
                .map(fault ->
                        fault[0].replace("DONOR", email).replace("TWICE", twice).replace("1,234", "\"1,234\""))
                .collect(Collectors.joining("\n"));

        Response report = imported("donor_email,campaign,amount,currency,donated_at,status\n" + lines)
                .body("imported", equalTo(0))
                .extract()
                .response();

        assertThat(report.<List<List<String>>>path("rejected.errors.field"))
                .containsExactlyElementsOf(
                        Stream.of(FAULTY).map(fault -> List.of(fault[1])).toList());
        assertThat(report.<List<List<String>>>path("rejected.errors.code"))
                .containsExactlyElementsOf(
                        Stream.of(FAULTY).map(fault -> List.of(fault[2])).toList());
    }

    @Test
    void tellsEverythingThatIsWrongWithALineAtOnce() {
        imported("donor_id,amount,amount_minor,currency,donated_at,status\nx,1,2,EUR,never,lost\n,a,b,EUR,,\n")
                .body(
                        "rejected.errors[0].code.sort()",
                        contains("not-a-day", "not-one-of", "two-amounts", "wrong-type"))
                .body(
                        "rejected.errors[1].code.sort()",
                        contains("not-an-amount", "required", "required", "wrong-type"));
    }

    @Test
    void needsADonorAnAmountAndADay() {
        CsvRequests.with(asEditor(), "campaign,currency\nx,EUR\n")
                .post(organization.path() + "/donations/import")
                .then()
                .statusCode(422)
                .body("errors.field", contains("donor_id", "amount", "donated_at"))
                .body("errors.code", contains("missing-column", "missing-column", "missing-column"));
    }

    @Test
    void knowsNobodyOfAnotherOrganization() throws SQLException {
        TestOrganization other = TestOrganization.create(product.api());
        String foreign = new ItsDatabase(product.postgres(), other).addDonor();
        String own = donor(Unique.name("own") + "@example.org");
        String nobody = UUID.randomUUID().toString();
        String header = "donor_id,campaign_id,amount_minor,donated_at\n";

        for (String id : List.of(foreign, nobody)) {
            imported(header + id + ",,100,2026-01-31\n" + own + "," + id + ",100,2026-01-31\n")
                    .body("rejected_count", equalTo(2))
                    .body("rejected[0].errors.code", contains("unknown-donor"))
                    .body("rejected[1].errors.code", contains("unknown-campaign"));
        }
    }

    @Test
    void rehearsesAndTakesTheGoodLinesWithTheirSums() throws SQLException {
        String donor = donor(Unique.name("sums") + "@example.org");
        String file = "donor_id,amount_minor,donated_at\n" + (donor + ",100,2026-01-31\n").repeat(1_500)
                + "x,100,2026-01-31\n";

        imported(file, "dry_run", "true", "mode", "good_lines").body("imported", equalTo(1_500));
        imported(file).body("imported", equalTo(0));
        assertThat(gifts(donor)).isEqualTo(0L);
        imported(file, "mode", "good_lines").body("imported", equalTo(1_500)).body("rejected.line", contains(1_502));
        assertThat(gifts(donor)).isEqualTo(1_500L);
        assertThat(database.ask("SELECT gift_count FROM donors WHERE id = ?", UUID.fromString(donor)))
                .isEqualTo(1_500L);
    }

    @Test
    void exportsWhatMatchesAndImportsItAgain() throws SQLException {
        String name = Unique.name("round");
        String donor = donor(name + "@example.org");
        String campaign = campaign("=" + name);
        for (String currency : List.of("EUR", "JPY")) {
            database.give(donor, campaign, 123_450, currency);
        }
        database.execute(
                "UPDATE donations SET status = 'refunded' WHERE donor_id = ? AND currency = 'JPY'",
                UUID.fromString(donor));

        Response table = asEditor().queryParam("q", name).get(organization.path() + "/donations/export");
        table.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        String text = table.asString();
        assertThat(text.lines()).hasSize(3);
        assertThat(text)
                .contains("," + name + "@example.org," + campaign + ",'=" + name + ",1234.50,123450,EUR,")
                .contains(",123450,123450,JPY,");
        asEditor()
                .queryParam("donor_id", donor)
                .queryParam("status", "refunded")
                .get(organization.path() + "/donations/export")
                .then()
                .statusCode(200);

        imported(text).body("imported", equalTo(2));
        assertThat(gifts(donor)).isEqualTo(4L);
        asEditor()
                .queryParam("donor_id", donor)
                .queryParam("status", "refunded")
                .get(organization.path() + "/donations")
                .then()
                .body("items", hasSize(2))
                .body("items.currency", contains("JPY", "JPY"));
        asEditor()
                .queryParam("sort", "x")
                .get(organization.path() + "/donations/export")
                .then()
                .statusCode(422);
    }

    @Test
    void importsThousandsOfGiftsOfHundredsOfDonors() throws SQLException {
        String name = Unique.name("many");
        String donors = IntStream.range(0, 400)
                .mapToObj(number -> "A," + name + "," + name + number + "@example.org")
                .collect(Collectors.joining("\n", "first_name,last_name,email\n", "\n"));
        CsvRequests.with(asEditor(), donors)
                .post(organization.donors() + "/import")
                .then()
                .body("imported", equalTo(400));
        String gifts = IntStream.range(0, 10_000)
                .mapToObj(number -> name + number % 400 + "@example.org,10.5,2026-01-31")
                .collect(Collectors.joining("\n", "donor_email,amount,donated_at\n", "\n"));

        imported(gifts).body("imported", equalTo(10_000));
        assertThat(database.ask("SELECT sum(total_given_minor) FROM donors WHERE last_name = ?", name))
                .hasToString("10500000");
    }

    private ValidatableResponse imported(String file, String... parameters) {
        RequestSpecification request = CsvRequests.with(asEditor(), file);
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at], parameters[at + 1]);
        }
        return request.post(organization.path() + "/donations/import").then().statusCode(200);
    }

    private Object gifts(String donor) throws SQLException {
        return database.ask("SELECT count(*) FROM donations WHERE donor_id = ?", UUID.fromString(donor));
    }

    private String donor(String email) {
        return asEditor()
                .body(Map.of("first_name", "Ada", "last_name", "Noël", "email", email))
                .post(organization.donors())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String campaign(String name) {
        return asEditor()
                .body(Map.of("name", name))
                .post(organization.path() + "/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }
}
