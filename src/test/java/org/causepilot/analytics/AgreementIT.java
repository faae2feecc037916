package org.causepilot.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.junit.jupiter.api.Test;

/** PostgreSQL adds up as somebody would who has all gifts in memory and time. */
@CausePilotTest
class AgreementIT {

    private static final int DONORS = 25;
    private static final int GIFTS = 150;
    private static final int QUESTIONS = 6;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final TestOrganization organization;
    private final TestPerson viewer;
    private final GivingDatabase database;
    private final long seed = System.nanoTime();
    private final AnyGiving any = new AnyGiving(seed);

    AgreementIT(RunningCausePilot product) {
        organization = TestOrganization.create(product.api());
        viewer = TestPerson.create(product.api());
        organization.admit(viewer, "viewer");
        database = new GivingDatabase(product, organization);
    }

    @Test
    void agreesWithANaiveComputationWhateverTheTimeZone() throws SQLException {
        List<UUID> donors = new ArrayList<>();
        List<Gift> gifts = new ArrayList<>();
        for (ZoneId zone : AnyGiving.ZONES) {
            donors.add(database.donor());
            for (int more = 0; more < DONORS / AnyGiving.ZONES.size(); more++) {
                donors.add(database.donor());
            }
            List<Gift> some = any.gifts(donors, zone, GIFTS);
            database.give(some);
            gifts.addAll(some);
            database.live(zone);
            for (int question = 0; question < QUESTIONS; question++) {
                ask(new NaiveGiving(gifts, zone, "EUR"));
            }
            assertThat(database.differences()).as("seed %d", seed).isZero();
        }
    }

    private void ask(NaiveGiving naive) {
        LocalDate from = any.day();
        LocalDate to = any.dayFrom(from);
        Map<String, Object> summary = answer("summary", Map.of("from", from.toString(), "to", to.toString()));
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("period", naive.period(from, to));
        expected.put("period_before", naive.periodBefore(from, to));
        expected.put("retention", naive.retention(to, Instant.now()));
        summary.keySet().retainAll(expected.keySet());
        withoutRates(summary);
        assertThat(summary).as("seed %d, %s", seed, naive.zone()).isEqualTo(expected);

        String unit = any.one(List.of("week", "month"));
        Map<String, Object> timeline =
                answer("timeline", Map.of("from", from.toString(), "to", to.toString(), "bucket", unit));
        assertThat(received(timeline)).as("seed %d, %s", seed, naive.zone()).isEqualTo(naive.timeline(from, to, unit));
    }

    private Map<String, Object> answer(String report, Map<String, String> query) {
        String body = viewer.request()
                .queryParams(query)
                .get(organization.path() + "/analytics/" + report)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readValue(body, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static void withoutRates(Map<String, Object> summary) {
        ((List<Map<String, Object>>) summary.get("retention")).forEach(year -> {
            double rate = (double) year.remove("rate");
            assertThat(rate * (long) year.get("donors"))
                    .isBetween((long) year.get("retained") - 0.01, (long) year.get("retained") + 0.01);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> received(Map<String, Object> timeline) {
        Map<String, Object> buckets = new LinkedHashMap<>();
        ((List<Map<String, Object>>) timeline.get("buckets"))
                .forEach(bucket -> buckets.put((String) bucket.get("starts_on"), bucket.get("received_minor")));
        return buckets;
    }
}
