package org.causepilot.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.DonorSums;
import org.causepilot.testing.ItsDatabase;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In one organization, whose settings are the usual ones before each test. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookkeepingIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final ItsDatabase database;
    private final StatementLog log;
    private final TestPerson admin;

    BookkeepingIT(RunningCausePilot product) throws SQLException {
        this.product = product;
        organization = TestOrganization.create(product.api());
        database = new ItsDatabase(product.postgres(), organization);
        log = database.statements();
        admin = TestPerson.create(product.api());
        organization.admit(admin, "admin");
    }

    @BeforeEach
    void asUsual() {
        patch("{\"time_zone\": \"Europe/Paris\", \"currency\": \"EUR\"}").statusCode(200);
    }

    @Test
    void keepsCurrencyAndTimeZone() {
        String before = admin.request().get(settings()).header("ETag");
        ValidatableResponse changed = admin.request()
                .header("If-Match", before)
                .body(Map.of("time_zone", "America/Port-au-Prince", "currency", "HTG"))
                .put(settings())
                .then()
                .statusCode(200)
                .body("time_zone", equalTo("America/Port-au-Prince"))
                .body("currency", equalTo("HTG"));
        String after = changed.extract().header("ETag");

        assertThat(after).isNotEqualTo(before);
        admin.request().header("If-None-Match", after).get(settings()).then().statusCode(304);
        patch("{\"time_zone\": \"Asia/Tokyo\"}").statusCode(200).body("currency", equalTo("HTG"));
        admin.request()
                .header("If-Match", after)
                .body("{\"currency\": \"EUR\"}")
                .patch(settings())
                .then()
                .statusCode(412);
        admin.request().get(settings()).then().body("time_zone", equalTo("Asia/Tokyo"));
    }

    @Test
    void countsNoChangeThatIsNone() {
        String before = admin.request().get(settings()).header("ETag");

        patch("{\"currency\": \"EUR\"}").statusCode(200).header("ETag", equalTo(before));
        patch("{}").statusCode(200).header("ETag", equalTo(before));
    }

    @Test
    void refusesWhatIsNoCurrencyAndNoTimeZone() {
        for (String zone : List.of("Mars/Olympus", "", "+02:00", "UTC+1", "europe/paris", "CEST5", "x'; --")) {
            patch("{\"time_zone\": \"" + zone + "\"}").statusCode(422).body("errors.field", contains("time_zone"));
        }
        for (String currency : List.of("eur", "XAU", "EURO")) {
            patch("{\"currency\": \"" + currency + "\"}").statusCode(422).body("errors.field", contains("currency"));
        }
        patch("{\"time_zone\": null, \"currency\": null}").statusCode(422);
        admin.request().body("{\"currency\": \"EUR\"}").put(settings()).then().statusCode(422);
        admin.request()
                .header("Accept-Language", "fr")
                .body("{\"time_zone\": \"Paris\"}")
                .patch(settings())
                .then()
                .body(
                        "errors[0].message",
                        equalTo(
                                "Un fuseau horaire tel qu’Europe/Paris est attendu, sous le nom que lui donne la base IANA."));
    }

    @Test
    void neverFailsOverATimeZoneThatOnlyJavaKnows() throws SQLException {
        String javas = String.join(",", ZoneId.getAvailableZoneIds());
        String onlyJavas = (String) database.ask("""
                SELECT coalesce(string_agg(zone, ','), '') FROM unnest(string_to_array(?, ',')) AS zone
                WHERE zone NOT IN (SELECT name FROM pg_timezone_names)
                """, javas);

        assertThat(onlyJavas.split(","))
                .hasSizeLessThan(30)
                .allSatisfy(zone -> assertThat(patch("{\"time_zone\": \"" + zone + "\"}")
                                .extract()
                                .statusCode())
                        .as(zone)
                        .isIn(200, 422));
    }

    @Test
    void isReadByViewersAndDecidedByAdministrators() {
        for (String role : List.of("viewer", "editor")) {
            TestPerson member = TestPerson.create(product.api());
            organization.admit(member, role);
            member.request().get(settings()).then().statusCode(200);
            member.request().body("{}").patch(settings()).then().statusCode(403);
            member.request()
                    .body(Map.of("time_zone", "Europe/Paris", "currency", "EUR"))
                    .put(settings())
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void beginsDaysWhereTheOrganizationIs() throws SQLException {
        String donor = database.addDonor();
        admin.request()
                .body(Map.of(
                        "donor_id", donor, "amount_minor", 1, "currency", "EUR", "donated_at", "2025-06-30T23:30:00Z"))
                .post(organization.donations())
                .then()
                .statusCode(201);

        assertThat(giftsOnTheFirstOfJuly(donor)).isOne();
        patch("{\"time_zone\": \"Atlantic/Azores\"}").statusCode(200);
        assertThat(giftsOnTheFirstOfJuly(donor)).isZero();
    }

    @Test
    void countsAllTotalsAnewInAnotherCurrency() throws SQLException {
        String donor = database.addDonor();
        database.give(donor, null, 1_000, "EUR");
        database.give(donor, null, 300, "USD");
        DonorSums sums = new DonorSums(database);
        long version = (Long) database.ask("SELECT version FROM donors WHERE id = CAST(? AS uuid)", donor);

        patch("{\"currency\": \"USD\"}").statusCode(200);
        assertThat(sums.total(donor)).isEqualTo(300);
        assertThat(sums.wrong()).isZero();

        patch("{\"currency\": \"CHF\"}").statusCode(200);
        assertThat(sums.total(donor)).isZero();
        assertThat(sums.wrong()).isZero();
        assertThat(database.ask("SELECT version FROM donors WHERE id = CAST(? AS uuid)", donor))
                .isEqualTo(version);
    }

    @Test
    void losesNoGiftThatIsMadeWhileTheCurrencyChanges() throws SQLException {
        List<String> donors = List.of(database.addDonor(), database.addDonor(), database.addDonor());
        List<Callable<Integer>> work = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            String donor = donors.get(round % donors.size());
            String currency = round % 2 == 0 ? "EUR" : "USD";
            work.add(() -> admin.request()
                    .body(Map.of("donor_id", donor, "amount_minor", 100, "currency", currency))
                    .post(organization.donations())
                    .statusCode());
            if (round % 6 == 0) {
                String other = round % 12 == 0 ? "USD" : "EUR";
                work.add(() ->
                        patch("{\"currency\": \"" + other + "\"}").extract().statusCode());
            }
        }
        Collections.shuffle(work, new java.util.Random(1));

        assertThat(Clients.atOnce(8, work)).containsOnly(200, 201);
        DonorSums sums = new DonorSums(database);
        assertThat(sums.wrong()).isZero();
        patch("{\"currency\": \"USD\"}").statusCode(200);
        assertThat(donors).allSatisfy(donor -> assertThat(sums.total(donor)).isEqualTo(1_000));
    }

    @Test
    void needsOneStatementToReadAndTwoToWrite() throws SQLException {
        assertThat(log.during(() -> admin.request().get(settings()))).hasSize(1);
        assertThat(log.during(() -> patch("{\"currency\": \"USD\"}"))).hasSize(2);
    }

    private int giftsOnTheFirstOfJuly(String donor) {
        return admin.request()
                .queryParams("from", "2025-07-01", "to", "2025-07-01", "donor_id", donor)
                .get(organization.donations())
                .<List<?>>path("items")
                .size();
    }

    private ValidatableResponse patch(String json) {
        return admin.request().body(json).patch(settings()).then();
    }

    private String settings() {
        return organization.path() + "/settings";
    }
}
