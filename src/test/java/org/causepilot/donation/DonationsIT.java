package org.causepilot.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.ItsDatabase;
import org.causepilot.testing.Pages;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In one organization: each test gives from donors of its own. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DonationsIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final ItsDatabase database;
    private final StatementLog log;
    private final TestPerson editor;

    DonationsIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        organization = TestOrganization.create(product.api());
        database = new ItsDatabase(product.postgres(), organization);
        log = database.statements();
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @Test
    void keepsADonation() throws SQLException {
        String donor = database.addDonor();
        String campaign = addCampaign();
        Response added = asEditor()
                .body(Map.of(
                        "donor_id",
                        donor,
                        "campaign_id",
                        campaign,
                        "amount_minor",
                        1_000_000_000_000L,
                        "currency",
                        "JPY",
                        "donated_at",
                        "2024-02-29T23:30:00.123456789+01:00",
                        "status",
                        "pledged"))
                .post(organization.donations());
        String id =
                added.then().statusCode(201).header("ETag", "\"1\"").extract().path("id");
        added.then().header("Location", endsWith(organization.donations() + "/" + id));

        asEditor()
                .get(donation(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("donor_id", equalTo(donor))
                .body("campaign_id", equalTo(campaign))
                .body("amount_minor", equalTo(1_000_000_000_000L))
                .body("currency", equalTo("JPY"))
                .body("donated_at", equalTo("2024-02-29T22:30:00.123456Z"))
                .body("status", equalTo("pledged"));
    }

    @Test
    void wasReceivedNowForNothingInParticularWhenNothingElseIsSaid() throws SQLException {
        Response added = asEditor()
                .body(Map.of("donor_id", database.addDonor(), "amount_minor", 1, "currency", "EUR"))
                .post(organization.donations());

        added.then().statusCode(201).body("status", equalTo("received")).body("campaign_id", nullValue());
        assertThat(added.<String>path("donated_at")).isEqualTo(added.path("created_at"));
    }

    @Test
    void changesOnlyWhatAPatchNamesAndAllButMomentAndStatusByAPut() throws SQLException {
        String donor = database.addDonor();
        String id = give(donor, Map.of("campaign_id", addCampaign(), "donated_at", "2025-05-05T12:00:00Z"));

        patch(id, "{\"status\": \"refunded\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("amount_minor", equalTo(1_000))
                .body("status", equalTo("refunded"));
        asEditor()
                .body(Map.of("donor_id", donor, "amount_minor", 7, "currency", "USD"))
                .put(donation(id))
                .then()
                .statusCode(200)
                .body("amount_minor", equalTo(7))
                .body("currency", equalTo("USD"))
                .body("campaign_id", nullValue())
                .body("donated_at", equalTo("2025-05-05T12:00:00Z"))
                .body("status", equalTo("refunded"));
    }

    @Test
    void isDeletedWhenItWasAnError() throws SQLException {
        String id = give(database.addDonor(), Map.of());

        asEditor().delete(donation(id)).then().statusCode(204);
        asEditor().get(donation(id)).then().statusCode(404);
        asEditor().delete(donation(id)).then().statusCode(404);
    }

    @Test
    void takesDonorsAndCampaignsOfAnotherOrganizationForNonExistent() throws SQLException {
        TestOrganization other = TestOrganization.create(product.api());
        other.admit(editor, "editor");
        ItsDatabase theirs = new ItsDatabase(product.postgres(), other);
        String foreignDonor = theirs.addDonor();
        String foreignCampaign = asEditor()
                .body(Map.of("name", "Theirs"))
                .post(other.campaigns())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String foreignGift = theirs.give(foreignDonor, foreignCampaign, 1_000, "EUR");
        String donor = database.addDonor();
        String own = give(donor, Map.of());

        for (String nobody : List.of(foreignDonor, UUID.randomUUID().toString())) {
            refuses(Map.of("donor_id", nobody, "amount_minor", 1, "currency", "EUR"), "donor_id");
            patch(own, "{\"donor_id\": \"" + nobody + "\"}").statusCode(422).body("errors.field", contains("donor_id"));
            assertThat(list(Map.of("donor_id", nobody))).isEmpty();
        }
        for (String nothing : List.of(foreignCampaign, UUID.randomUUID().toString())) {
            refuses(
                    Map.of("donor_id", donor, "campaign_id", nothing, "amount_minor", 1, "currency", "EUR"),
                    "campaign_id");
            patch(own, "{\"campaign_id\": \"" + nothing + "\"}")
                    .statusCode(422)
                    .body("errors.field", contains("campaign_id"));
            assertThat(list(Map.of("campaign_id", nothing))).isEmpty();
        }
        asEditor().get(donation(foreignGift)).then().statusCode(404);
        patch(foreignGift, "{\"status\": \"refunded\"}").statusCode(404);
        asEditor()
                .header("If-Match", "\"1\"")
                .delete(donation(foreignGift))
                .then()
                .statusCode(404);
        String theirCursor = asEditor()
                .queryParam("limit", 1)
                .get(other.donations())
                .then()
                .statusCode(200)
                .extract()
                .path("next_cursor");
        assertThat(theirCursor).isNull();
    }

    @Test
    void beginsAfterThePlaceOfACursorWhoeverMadeIt() throws SQLException {
        TestOrganization other = TestOrganization.create(product.api());
        other.admit(editor, "editor");
        ItsDatabase theirs = new ItsDatabase(product.postgres(), other);
        String theirDonor = theirs.addDonor();
        theirs.give(theirDonor, null, 1_000, "EUR");
        theirs.give(theirDonor, null, 2_000, "EUR");
        String foreign =
                asEditor().queryParam("limit", 1).get(other.donations()).path("next_cursor");
        String donor = database.addDonor();
        give(donor, Map.of("donated_at", "2001-01-01T00:00:00Z"));

        assertThat(asEditor()
                        .queryParams("cursor", foreign, "donor_id", donor)
                        .get(organization.donations())
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.donor_id"))
                .containsOnly(donor);
    }

    @Test
    void refusesAmountsCurrenciesAndMomentsThatCannotBe() throws SQLException {
        String donor = database.addDonor();
        for (long amount : new long[] {0, -1, 1_000_000_000_001L}) {
            refuses(Map.of("donor_id", donor, "amount_minor", amount, "currency", "EUR"), "amount_minor");
        }
        for (String currency : List.of("eur", "EURO", "ABC", "XXX", "")) {
            refuses(Map.of("donor_id", donor, "amount_minor", 1, "currency", currency), "currency");
        }
        for (String moment : List.of("1899-12-31T23:59:59Z", "2999-01-01T00:00:00Z", "2026-01-01")) {
            refuses(
                    Map.of("donor_id", donor, "amount_minor", 1, "currency", "EUR", "donated_at", moment),
                    "donated_at");
        }
        asEditor()
                .header("Accept-Language", "fr")
                .body("{}")
                .post(organization.donations())
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("donor_id", "amount_minor", "currency"))
                .body("errors.message[0]", equalTo("Ce champ est obligatoire."));
        String id = give(donor, Map.of());
        patch(id, "{\"donor_id\": null, \"amount_minor\": null, \"currency\": null, \"status\": null}")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("donor_id", "amount_minor", "currency", "status"));
    }

    @Test
    void refusesAStaleEntityTag() throws SQLException {
        String id = give(database.addDonor(), Map.of());
        patch(id, "{\"amount_minor\": 2}").statusCode(200);

        asEditor()
                .header("If-Match", "\"1\"")
                .body("{\"amount_minor\": 3}")
                .patch(donation(id))
                .then()
                .statusCode(412);
        asEditor().header("If-Match", "\"1\"").delete(donation(id)).then().statusCode(412);
        asEditor().header("If-Match", "\"2\"").delete(donation(id)).then().statusCode(204);
    }

    @Test
    void losesNoChangeWhenManyChangeOneDonation() throws SQLException {
        String id = give(database.addDonor(), Map.of());

        List<Integer> statuses = Clients.atOnce(
                12,
                Collections.nCopies(
                        12,
                        () -> asEditor()
                                .body("{\"amount_minor\": "
                                        + (2 + (UUID.randomUUID().hashCode() & 0xFFFFFF)) + "}")
                                .patch(donation(id))
                                .statusCode()));

        assertThat(statuses).containsOnly(200);
        asEditor().get(donation(id)).then().header("ETag", "\"13\"");
    }

    @Test
    void listsByDonorCampaignStatusCurrencyAndAmount() throws SQLException {
        String donor = database.addDonor();
        String campaign = addCampaign();
        String first = give(donor, Map.of("amount_minor", 100, "donated_at", "2020-01-01T00:00:00Z"));
        String second =
                give(donor, Map.of("amount_minor", 300, "donated_at", "2020-02-01T00:00:00Z", "campaign_id", campaign));
        String third = give(
                donor,
                Map.of(
                        "amount_minor",
                        200,
                        "donated_at",
                        "2020-03-01T00:00:00Z",
                        "currency",
                        "USD",
                        "status",
                        "pledged"));

        assertThat(of(donor, Map.of())).containsExactly(third, second, first);
        assertThat(of(donor, Map.of("sort", "donated_at"))).containsExactly(first, second, third);
        assertThat(of(donor, Map.of("sort", "amount"))).containsExactly(first, second, third);
        assertThat(of(donor, Map.of("sort", "-amount"))).containsExactly(third, second, first);
        assertThat(list(Map.of("campaign_id", campaign))).containsExactly(second);
        assertThat(of(donor, Map.of("status", "pledged"))).containsExactly(third);
        assertThat(of(donor, Map.of("currency", "EUR"))).containsExactly(second, first);
        assertThat(of(donor, Map.of("min_amount_minor", 200))).containsExactly(third, second);
        assertThat(of(donor, Map.of("min_amount_minor", 200, "max_amount_minor", 200)))
                .containsExactly(third);
    }

    @Test
    void findsGiftsByTheNameOfTheirDonor() {
        String name = Unique.name("Lefèvre");
        String donor = asEditor()
                .body(Map.of("first_name", "Zoé", "last_name", name))
                .post(organization.donors())
                .path("id");
        String id = give(donor, Map.of());

        assertThat(list(Map.of("q", name.toUpperCase().replace('È', 'e') + " zoe")))
                .containsExactly(id);
    }

    @Test
    void readsDaysInTheOrganizationsTimeZone() throws SQLException {
        String donor = database.addDonor();
        String newYearsEve = give(donor, Map.of("donated_at", "2024-12-31T22:59:59Z"));
        String newYear = give(donor, Map.of("donated_at", "2024-12-31T23:00:00Z"));
        String endOfNewYear = give(donor, Map.of("donated_at", "2025-01-01T22:59:59.999999Z"));
        String second = give(donor, Map.of("donated_at", "2025-01-01T23:00:00Z"));

        assertThat(of(donor, Map.of("from", "2025-01-01", "to", "2025-01-01"))).containsExactly(endOfNewYear, newYear);
        assertThat(of(donor, Map.of("to", "2024-12-31"))).containsExactly(newYearsEve);
        assertThat(of(donor, Map.of("from", "2025-01-02"))).containsExactly(second);
        assertThat(of(donor, Map.of("from", "0001-01-01", "to", "9999-12-31"))).hasSize(4);
        assertThat(of(donor, Map.of("from", "2025-01-02", "to", "2025-01-01"))).isEmpty();
    }

    @Test
    void goesThroughAllOfThemPageByPageHoweverTheyAreSorted() throws SQLException {
        String donor = database.addDonor();
        for (int number = 0; number < 7; number++) {
            give(
                    donor,
                    Map.of(
                            "amount_minor",
                            1 + number % 2,
                            "donated_at",
                            "2020-01-0" + (1 + number % 3) + "T00:00:00Z",
                            "currency",
                            number == 3 ? "CHF" : "EUR"));
        }
        for (String sort : List.of("donated_at", "-donated_at", "amount", "-amount")) {
            assertThat(of(donor, Map.of("sort", sort, "limit", 2)))
                    .as(sort)
                    .hasSize(7)
                    .doesNotHaveDuplicates()
                    .isEqualTo(of(donor, Map.of("sort", sort)));
        }
        assertThat(of(donor, Map.of("sort", "amount")).get(0))
                .isEqualTo(of(donor, Map.of("currency", "CHF")).get(0));
    }

    @Test
    void tellsAllParametersThatCannotBeRead() {
        asEditor()
                .queryParams(Map.of(
                        "from",
                        "2025-13-01",
                        "to",
                        "2025-01-01T00:00:00Z",
                        "campaign_id",
                        "x",
                        "donor_id",
                        "y",
                        "status",
                        "given",
                        "currency",
                        "gold",
                        "min_amount_minor",
                        "1.5"))
                .get(organization.donations())
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains("from", "to", "campaign_id", "donor_id", "status", "currency", "min_amount_minor"));
        asEditor()
                .queryParam("sort", "donor")
                .get(organization.donations())
                .then()
                .statusCode(422)
                .body("errors.field", contains("sort"));
    }

    @Test
    void showsAViewerAllAndLetsThemWriteNothing() throws SQLException {
        String id = give(database.addDonor(), Map.of());
        TestPerson viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");

        viewer.request().get(donation(id)).then().statusCode(200);
        viewer.request().get(organization.donations()).then().statusCode(200);
        viewer.request()
                .body(Map.of("donor_id", UUID.randomUUID(), "amount_minor", 1, "currency", "EUR"))
                .post(organization.donations())
                .then()
                .statusCode(403);
        viewer.request().body("{}").patch(donation(id)).then().statusCode(403);
        viewer.request().delete(donation(id)).then().statusCode(403);
    }

    @Test
    void needsOneStatementToReadAndTwoToWrite() throws SQLException {
        String donor = database.addDonor();
        String id = give(donor, Map.of());

        assertThat(log.during(() -> asEditor().get(donation(id)))).hasSize(1);
        assertThat(log.during(() -> list(Map.of(
                        "q",
                        "noel",
                        "from",
                        "2020-01-01",
                        "to",
                        "2020-01-01",
                        "campaign_id",
                        donor,
                        "donor_id",
                        donor,
                        "status",
                        "received",
                        "currency",
                        "EUR",
                        "min_amount_minor",
                        "1",
                        "sort",
                        "-amount"))))
                .hasSize(1);
        assertThat(log.during(() -> give(donor, Map.of()))).hasSize(1);
        assertThat(log.during(() -> patch(id, "{\"amount_minor\": 2}"))).hasSize(2);
        assertThat(log.during(() -> asEditor()
                        .body(Map.of("donor_id", donor, "amount_minor", 3, "currency", "EUR"))
                        .put(donation(id))))
                .hasSize(2);
        assertThat(log.during(() -> asEditor().delete(donation(id)))).hasSize(2);
    }

    /** Of 10 euros, unless more is said. */
    private String give(String donor, Map<String, Object> more) {
        Map<String, Object> gift = new HashMap<>(Map.of("donor_id", donor, "amount_minor", 1_000, "currency", "EUR"));
        gift.putAll(more);
        return asEditor()
                .body(gift)
                .post(organization.donations())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void refuses(Map<String, Object> gift, String field) {
        asEditor()
                .body(gift)
                .post(organization.donations())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation"))
                .body("errors.field", contains(field));
    }

    private String addCampaign() {
        return asEditor()
                .body(Map.of("name", Unique.name("campaign")))
                .post(organization.campaigns())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse patch(String id, String json) {
        return asEditor().body(json).patch(donation(id)).then();
    }

    private List<String> of(String donor, Map<String, Object> parameters) {
        return Pages.ids(
                () -> asEditor().queryParam("donor_id", donor).queryParams(parameters), organization.donations());
    }

    private List<String> list(Map<String, Object> parameters) {
        return Pages.ids(() -> asEditor().queryParams(parameters), organization.donations());
    }

    private String donation(String id) {
        return organization.donations() + "/" + id;
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }
}
