package org.causepilot.analytics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

@CausePilotTest
class TimelineIT {

    private final TestOrganization organization;
    private final TestPerson viewer;
    private final GivingDatabase database;

    TimelineIT(RunningCausePilot product) {
        organization = TestOrganization.create(product.api());
        viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");
        database = new GivingDatabase(product, organization);
    }

    @Test
    void cutsDaysWeeksAndMonthsAsTheCalendarDoes() throws SQLException {
        UUID donor = database.donor();
        database.give(List.of(
                Gift.received(donor, 1, "EUR", "2025-10-25T21:59:59Z"), // Saturday, the last second of the 25th
                Gift.received(donor, 2, "EUR", "2025-10-25T22:00:00Z"), // Sunday of 25 hours, its first second
                Gift.received(donor, 4, "EUR", "2025-10-26T22:59:59Z"), // its last one
                Gift.received(donor, 8, "EUR", "2025-10-26T23:00:00Z"), // Monday
                Gift.received(donor, 16, "EUR", "2025-10-31T22:30:00Z"), // 23:30 on the last of October
                Gift.received(donor, 32, "EUR", "2025-10-31T23:30:00Z"), // 00:30 in November
                Gift.received(donor, 64, "EUR", "2025-10-26T12:00:00Z").as("pledged"),
                Gift.received(donor, 128, "EUR", "2025-10-26T12:00:00Z").as("refunded"),
                Gift.received(donor, 256, "CHF", "2025-10-26T12:00:00Z")));

        timeline("day", "2025-10-25", "2025-10-28")
                .body("buckets.starts_on", contains("2025-10-25", "2025-10-26", "2025-10-27", "2025-10-28"))
                .body("buckets.ends_on", contains("2025-10-25", "2025-10-26", "2025-10-27", "2025-10-28"))
                .body("buckets.received_minor", contains(1, 6, 8, 0))
                .body("buckets.gifts", contains(1, 2, 1, 0))
                .body("buckets.pledged_minor", contains(0, 64, 0, 0))
                .body("buckets.refunded_minor", contains(0, 128, 0, 0))
                .body("currency", equalTo("EUR"))
                .body("other_currencies", contains("CHF"));
        timeline("week", "2025-10-22", "2025-11-01")
                .body("buckets.starts_on", contains("2025-10-22", "2025-10-27"))
                .body("buckets.ends_on", contains("2025-10-26", "2025-11-01"))
                .body("buckets.received_minor", contains(7, 56));
        timeline("month", "2025-09-15", "2025-11-30")
                .body("buckets.starts_on", contains("2025-09-15", "2025-10-01", "2025-11-01"))
                .body("buckets.ends_on", contains("2025-09-30", "2025-10-31", "2025-11-30"))
                .body("buckets.received_minor", contains(0, 31, 32));
        asked(Map.of("bucket", "month", "currency", "CHF", "from", "2025-10-01", "to", "2025-10-31"))
                .statusCode(200)
                .body("currency", equalTo("CHF"))
                .body("buckets.received_minor", contains(256))
                .body("other_currencies", contains("EUR"));
    }

    @Test
    void countsADayWhoseMidnightComesTwiceFromTheFirst() throws SQLException {
        database.live(ZoneId.of("America/Havana"));
        UUID donor = database.donor();
        database.give(List.of(
                Gift.received(donor, 1, "EUR", "2025-11-02T03:59:59Z"), // the last second of the 1st
                Gift.received(donor, 2, "EUR", "2025-11-02T04:30:00Z"), // 00:30, before clocks go back to midnight
                Gift.received(donor, 4, "EUR", "2025-11-02T05:30:00Z"))); // 00:30 again

        timeline("day", "2025-11-01", "2025-11-02").body("buckets.received_minor", contains(1, 6));
    }

    @Test
    void showsALastYearOfMonthsUnlessAskedOtherwise() {
        viewer.request()
                .get(path())
                .then()
                .statusCode(200)
                .body("bucket", equalTo("month"))
                .body("buckets.received_minor.unique()", contains(0))
                .body("other_currencies", empty());
    }

    @Test
    void refusesMoreBucketsThanAScreenHasPoints() {
        timeline("day", "2024-11-27", "2025-12-31").body("buckets", hasSize(400));
        refused(Map.of("bucket", "day", "from", "2024-11-26", "to", "2025-12-31"), "from");
        refused(Map.of("bucket", "week", "from", "1900-01-01", "to", "2199-12-31"), "from");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refused(Map.of("bucket", "hour"), "bucket");
        refused(Map.of("currency", "eur"), "currency");
        refused(Map.of("currency", "AAA"), "currency");
    }

    private ValidatableResponse timeline(String bucket, String from, String to) {
        return asked(Map.of("bucket", bucket, "from", from, "to", to))
                .statusCode(200)
                .body("bucket", equalTo(bucket))
                .body("from", equalTo(from))
                .body("to", equalTo(to));
    }

    private void refused(Map<String, String> wanted, String field) {
        asked(wanted).statusCode(422).body("errors.field", contains(field));
    }

    private ValidatableResponse asked(Map<String, String> wanted) {
        return viewer.request().queryParams(new HashMap<>(wanted)).get(path()).then();
    }

    private String path() {
        return organization.path() + "/analytics/timeline";
    }
}
