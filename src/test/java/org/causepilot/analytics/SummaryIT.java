package org.causepilot.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class SummaryIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson viewer;
    private final GivingDatabase database;

    SummaryIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");
        database = new GivingDatabase(product, organization);
    }

    @Test
    void addsUpAQuarterByHandAsByPostgres() throws SQLException {
        UUID ada = database.donor();
        UUID bo = database.donor();
        UUID onlyPledged = database.donor();
        UUID onlyRefunded = database.donor();
        UUID eve = database.donor();
        database.give(List.of(
                Gift.received(ada, 100_00, "EUR", "2024-06-10T10:00:00Z"),
                Gift.received(ada, 50_00, "EUR", "2025-01-31T22:30:00Z"), // 23:30 in Paris, still January
                Gift.received(bo, 20_00, "EUR", "2025-01-31T23:30:00Z"), // half past midnight, February
                Gift.received(onlyPledged, 500_00, "EUR", "2025-01-15T12:00:00Z")
                        .as("pledged"),
                Gift.received(onlyRefunded, 70_00, "EUR", "2025-01-20T12:00:00Z")
                        .as("refunded"),
                Gift.received(eve, 30_00, "USD", "2025-03-30T01:30:00Z"), // the night that clocks went forward
                Gift.received(eve, 10_01, "EUR", "2025-03-31T21:59:59.999999Z"), // the quarter's last microsecond
                Gift.received(eve, 99_00, "EUR", "2025-03-31T22:00:00Z"))); // April

        summary("2025-01-01", "2025-03-31")
                .body("time_zone", equalTo("Europe/Paris"))
                .body("currency", equalTo("EUR"))
                .body("period.totals.currency", contains("EUR", "USD"))
                .body("period.totals.received_minor", contains(80_01, 30_00))
                .body("period.totals.gifts", contains(3, 1))
                .body("period.totals.average_minor", contains(26_67, 30_00))
                .body("period.totals.pledged_minor", contains(500_00, 0))
                .body("period.totals.pledges", contains(1, 0))
                .body("period.totals.refunded_minor", contains(70_00, 0))
                .body("period.totals.refunds", contains(1, 0))
                .body("period.donors", equalTo(3))
                .body("period.new_donors", equalTo(2))
                .body("period.returning_donors", equalTo(1))
                .body("period_before.from", equalTo("2024-10-01"))
                .body("period_before.to", equalTo("2024-12-31"))
                .body("period_before.totals.currency", contains("EUR"))
                .body("period_before.totals[0].average_minor", nullValue())
                .body("period_before.donors", equalTo(0))
                .body("retention.year", contains(2024))
                .body("retention.donors", contains(1))
                .body("retention.retained", contains(1))
                .body("retention[0].is_final", equalTo(true));
        summary("2025-01-01", "2025-01-31").body("period.totals[0].received_minor", equalTo(50_00));
        summary("2025-02-01", "2025-02-28")
                .body("period.totals[0].received_minor", equalTo(20_00))
                .body("period.new_donors", equalTo(1))
                .body("period_before.returning_donors", equalTo(1));
        summary("2025-02-10", "2025-02-12")
                .body("period_before.from", equalTo("2025-02-07"))
                .body("period_before.to", equalTo("2025-02-09"));
        summary("1900-01-01", "2199-12-31").body("period.donors", equalTo(3)).body("period.new_donors", equalTo(3));
    }

    @Test
    void keepsToTheCalendarThatTheOrganizationChooses() throws SQLException {
        database.give(List.of(Gift.received(database.donor(), 20_00, "USD", "2025-12-31T23:30:00Z")));
        summary("2026-01-01", "2026-01-31").body("period.donors", equalTo(1));

        database.live(ZoneId.of("America/New_York"));
        database.execute("UPDATE organization_settings SET currency = 'USD'");

        summary("2025-12-01", "2025-12-31")
                .body("period.totals.currency", contains("USD"))
                .body("period.totals.received_minor", contains(20_00))
                .body("period.donors", equalTo(1));
        summary("2026-01-01", "2026-01-31")
                .body("period.donors", equalTo(0))
                .body("period_before.new_donors", equalTo(1))
                .body("retention.year", contains(2025));
    }

    @Test
    void answersForTheLastTwelveMonthsUnlessAskedOtherwise() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

        ValidatableResponse answer =
                viewer.request().get(path("summary")).then().statusCode(200).body("retention", empty());

        LocalDate to = LocalDate.parse(answer.extract().path("period.to"));
        assertThat(to).isBetween(today, today.plusDays(1));
        answer.body("period.from", equalTo(to.plusDays(1).minusYears(1).toString()))
                .body("period_before.to", equalTo(to.minusYears(1).toString()))
                .body("period.totals.currency", contains("EUR"))
                .body("period.donors", equalTo(0));
    }

    @Test
    void refusesAPeriodThatIsNone() {
        for (String report : List.of("summary", "timeline", "events")) {
            refused(report, Map.of("from", "2025-03-01", "to", "2025-02-28"), "to");
            refused(report, Map.of("from", "2150-01-01"), "from");
            refused(report, Map.of("from", "2025-02-29"), "from");
            refused(report, Map.of("from", "1899-12-31"), "from");
            refused(report, Map.of("to", "2200-01-01"), "to");
            refused(report, Map.of("to", "2025-01-01T00:00:00Z"), "to");
        }
    }

    @Test
    void asksThePostgresOfTheOrganizationOnce() throws SQLException {
        database.give(List.of(Gift.received(database.donor(), 20_00, "EUR", "2025-12-31T23:30:00Z")));
        database.execute("ALTER DATABASE " + organization.databaseName() + " SET log_statement = 'all'");
        StatementLog log = new StatementLog(product.postgres(), organization.databaseName());

        summary("2025-01-01", "2025-12-31"); // opens the engine

        assertThat(log.during(() -> summary("2025-01-01", "2025-12-31"))).hasSize(1);
        assertThat(log.during(
                        () -> viewer.request().get(path("timeline")).then().statusCode(200)))
                .hasSize(1);
        assertThat(log.during(() -> viewer.request().get(path("events")).then().statusCode(200)))
                .hasSize(1);
    }

    @Test
    void tellsNothingToStrangersAndNothingWhileItsModuleIsOff() {
        TestPerson stranger = TestPerson.create(product.api());
        stranger.request().get(path("summary")).then().statusCode(404);
        TestPerson admin = TestPerson.create(product.api());
        organization.admit(admin, "admin");

        admin.request()
                .body(Map.of("is_enabled", false))
                .put(organization.path() + "/modules/analytics")
                .then()
                .statusCode(200);

        for (String report : List.of("summary", "campaigns", "timeline", "events")) {
            viewer.request()
                    .get(path(report))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/module-disabled"));
        }
    }

    private ValidatableResponse summary(String from, String to) {
        return viewer.request()
                .queryParam("from", from)
                .queryParam("to", to)
                .get(path("summary"))
                .then()
                .statusCode(200)
                .body("period.from", equalTo(from))
                .body("period.to", equalTo(to));
    }

    private void refused(String report, Map<String, String> period, String field) {
        viewer.request()
                .queryParams(period)
                .get(path(report))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/validation"))
                .body("errors.field", contains(field));
    }

    private String path(String report) {
        return organization.path() + "/analytics/" + report;
    }
}
