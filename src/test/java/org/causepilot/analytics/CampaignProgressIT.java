package org.causepilot.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.platform.paging.Folded;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class CampaignProgressIT {

    private final RunningCausePilot product;
    private final TestOrganization organization;
    private final TestPerson viewer;
    private final GivingDatabase database;

    CampaignProgressIT(RunningCausePilot product) {
        this.product = product;
        organization = TestOrganization.create(product.api());
        viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");
        database = new GivingDatabase(product, organization);
    }

    @Test
    void comparesWhatWasReceivedInItsCurrencyWithTheGoal() throws SQLException {
        UUID appeal = campaign("Winter appeal", "1000000, 'EUR', '2025-11-01', '2025-12-31', 'active'");
        campaign("Nothing yet", "NULL, 'CHF', NULL, NULL, 'draft'");
        UUID ada = database.donor();
        UUID bo = database.donor();
        database.give(List.of(
                Gift.received(ada, 4_000_00, "EUR", "2025-11-05T10:00:00Z").to(appeal),
                Gift.received(ada, 217_00, "EUR", "2025-11-06T10:00:00Z").to(appeal),
                Gift.received(bo, 99_00, "USD", "2025-11-07T10:00:00Z").to(appeal),
                Gift.received(database.donor(), 700_00, "EUR", "2025-11-08T10:00:00Z")
                        .to(appeal)
                        .as("pledged"),
                Gift.received(database.donor(), 300_00, "EUR", "2025-11-09T10:00:00Z")
                        .to(appeal)
                        .as("refunded"),
                Gift.received(database.donor(), 5_000_00, "EUR", "2025-11-10T10:00:00Z"))); // for nothing in particular

        progress(Map.of())
                .body("items.name", contains("Nothing yet", "Winter appeal"))
                .body("items[1].id", equalTo(appeal.toString()))
                .body("items[1].progress", equalTo(0.4217f))
                .body("items[1].goal_minor", equalTo(1000000))
                .body("items[1].totals.currency", contains("EUR", "USD"))
                .body("items[1].totals.received_minor", contains(4_217_00, 99_00))
                .body("items[1].totals.gifts", contains(2, 1))
                .body("items[1].totals.average_minor", contains(2_108_50, 99_00))
                .body("items[1].totals.pledged_minor", contains(700_00, 0))
                .body("items[1].totals.refunds", contains(1, 0))
                .body("items[1].donors", equalTo(2))
                .body("items[1].last_gift_at", equalTo("2025-11-07T10:00:00Z"))
                .body("items[1].days_left", equalTo(0))
                .body("items[0].progress", nullValue())
                .body("items[0].goal_minor", nullValue())
                .body("items[0].totals.currency", contains("CHF"))
                .body("items[0].totals.received_minor", contains(0))
                .body("items[0].donors", equalTo(0))
                .body("items[0].last_gift_at", nullValue())
                .body("items[0].days_left", nullValue());
    }

    @Test
    void countsTheDaysThatAreLeftWhereTheOrganizationIs() throws SQLException {
        database.live(ZoneId.of("Pacific/Kiritimati"));
        LocalDate today = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        campaign("A, until tomorrow", "NULL, 'EUR', NULL, '" + today.plusDays(1) + "', 'active'");
        campaign("B, closed", "NULL, 'EUR', NULL, '" + today.plusDays(9) + "', 'closed'");
        campaign("C, closed without an end", "NULL, 'EUR', NULL, NULL, 'closed'");

        List<Integer> left = progress(Map.of()).extract().path("items.days_left");

        boolean midnightPassed = LocalDate.now(ZoneId.of("Pacific/Kiritimati")).isAfter(today);
        assertThat(left).containsExactly(midnightPassed && left.get(0) == 1 ? 1 : 2, 0, 0);
    }

    @Test
    void pagesAndFiltersLikeAnyList() throws SQLException {
        for (String name : List.of("Été", "Eau", "Abri")) {
            campaign(name, "NULL, 'EUR', NULL, NULL, 'active'");
        }
        campaign("Zoo", "NULL, 'EUR', NULL, NULL, 'closed'");

        String cursor = progress(Map.of("limit", "2"))
                .body("items.name", contains("Abri", "Eau"))
                .extract()
                .path("next_cursor");
        progress(Map.of("limit", "2", "cursor", cursor))
                .body("items.name", contains("Été", "Zoo"))
                .body("next_cursor", nullValue());
        progress(Map.of("q", "ETE")).body("items.name", contains("Été"));
        progress(Map.of("status", "closed"))
                .body("items.name", contains("Zoo"))
                .body("items[0].status", equalTo("closed"));
        refused(Map.of("status", "over"), "status");
        refused(Map.of("cursor", "Zm9sZGVkH25vLWlk"), "cursor");
    }

    @Test
    void asksThePostgresOfTheOrganizationOnce() throws SQLException {
        campaign("Winter", "NULL, 'EUR', NULL, NULL, 'active'");
        database.execute("ALTER DATABASE " + organization.databaseName() + " SET log_statement = 'all'");
        StatementLog log = new StatementLog(product.postgres(), organization.databaseName());
        progress(Map.of()); // opens the engine

        assertThat(log.during(() -> progress(Map.of()))).hasSize(1);
    }

    private ValidatableResponse progress(Map<String, String> query) {
        return viewer.request().queryParams(query).get(path()).then().statusCode(200);
    }

    private void refused(Map<String, String> query, String field) {
        viewer.request().queryParams(query).get(path()).then().statusCode(422).body("errors.field", contains(field));
    }

    private String path() {
        return organization.path() + "/analytics/campaigns";
    }

    /** @param rest goal, currency, first day, last day and status */
    private UUID campaign(String name, String rest) throws SQLException {
        UUID id = UUID.randomUUID();
        database.execute("""
                INSERT INTO campaigns (id, name, folded, goal_minor, currency, starts_on, ends_on, status, created_at, updated_at)
                VALUES ('%s', '%s', '%s', %s, now(), now())
                """.formatted(id, name, Folded.of(name), rest));
        return id;
    }
}
