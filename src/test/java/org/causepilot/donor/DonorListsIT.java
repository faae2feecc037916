package org.causepilot.donor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.DonorSums;
import org.causepilot.testing.ItsDatabase;
import org.causepilot.testing.Pages;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.StatementLog;
import org.causepilot.testing.TestOrganization;
import org.causepilot.testing.TestPerson;
import org.causepilot.testing.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What donors gave, and lists by it. In one organization: the donors of a test share a last name of its own. */
@CausePilotTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DonorListsIT {

    private static final List<String> SORTS =
            List.of("name", "-name", "email", "-email", "last_gift", "-last_gift", "total_given", "-total_given");

    private final TestOrganization organization;
    private final ItsDatabase database;
    private final DonorSums sums;
    private final StatementLog log;
    private final TestPerson editor;

    DonorListsIT(RunningCausePilot product) throws SQLException {
        organization = TestOrganization.create(product.api());
        database = new ItsDatabase(product.postgres(), organization);
        sums = new DonorSums(database);
        log = database.statements();
        editor = TestPerson.create(product.api());
        organization.admit(editor, "editor");
    }

    @AfterEach
    void everySumIsRight() throws SQLException {
        assertThat(sums.wrong()).isZero();
    }

    @Test
    void tellsWhatEachDonorGave() {
        String family = Unique.name("Family");
        String donor = add(family, "Ada", null);
        give(donor, 1_000, Map.of("donated_at", "2025-01-01T12:00:00Z"));
        String last = give(donor, 500, Map.of("donated_at", "2025-03-01T12:00:00Z"));
        give(donor, 70_000, Map.of("donated_at", "2025-02-01T12:00:00Z", "currency", "JPY"));
        give(donor, 9, Map.of("donated_at", "2025-04-01T12:00:00Z", "status", "pledged"));

        shows(family, 3, 1_500, "2025-03-01T12:00:00Z");
        patch(last, "{\"status\": \"refunded\"}");
        shows(family, 2, 1_000, "2025-02-01T12:00:00Z");
        patch(last, "{\"status\": \"received\", \"amount_minor\": 700}");
        shows(family, 3, 1_700, "2025-03-01T12:00:00Z");
        patch(last, "{\"donated_at\": \"2025-01-15T12:00:00Z\", \"currency\": \"USD\"}");
        shows(family, 3, 1_000, "2025-02-01T12:00:00Z");
        asEditor().delete(donation(last)).then().statusCode(204);
        shows(family, 2, 1_000, "2025-02-01T12:00:00Z");
    }

    @Test
    void followsAGiftToAnotherDonor() {
        String giver = Unique.name("Giver");
        String other = Unique.name("Other");
        String gift = give(add(giver, "Ada", null), 1_000, Map.of("donated_at", "2025-01-01T12:00:00Z"));
        String heir = add(other, "Ada", null);

        patch(gift, "{\"donor_id\": \"" + heir + "\"}");
        shows(giver, 0, 0, null);
        shows(other, 1, 1_000, "2025-01-01T12:00:00Z");
    }

    @Test
    void aGiftMakesNoEditStale() {
        String donor = add(Unique.name("Family"), "Ada", null);
        give(donor, 1_000, Map.of());

        asEditor()
                .header("If-Match", "\"1\"")
                .body("{\"phone\": \"1\"}")
                .patch(organization.donors() + "/" + donor)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("$", not(hasKey("gift_count")));
    }

    @Test
    void sortsByNameAddressLastGiftAndTotalEitherWay() {
        String family = Unique.name("Family");
        String none = add(family, "Céline", null);
        String much = add(family, "Bo", "Zoe@" + family + ".example.org");
        String recent = add(family, "Ada", "ada@" + family + ".example.org");
        give(much, 9_000, Map.of("donated_at", "2024-01-01T12:00:00Z"));
        give(recent, 10, Map.of("donated_at", "2026-01-01T12:00:00Z"));

        assertThat(list(family, Map.of())).containsExactly(recent, much, none);
        assertThat(list(family, Map.of("sort", "-name"))).containsExactly(none, much, recent);
        assertThat(list(family, Map.of("sort", "email"))).containsExactly(recent, much, none);
        assertThat(list(family, Map.of("sort", "-email"))).containsExactly(none, much, recent);
        assertThat(list(family, Map.of("sort", "last_gift"))).containsExactly(none, much, recent);
        assertThat(list(family, Map.of("sort", "-last_gift"))).containsExactly(recent, much, none);
        assertThat(list(family, Map.of("sort", "total_given"))).containsExactly(none, recent, much);
        assertThat(list(family, Map.of("sort", "-total_given"))).containsExactly(much, recent, none);
    }

    @Test
    void filtersByLastGiftTotalAndAddress() {
        String family = Unique.name("Family");
        String none = add(family, "Céline", null);
        String much = add(family, "Bo", "bo@" + family + ".example.org");
        String recent = add(family, "Ada", null);
        give(much, 9_000, Map.of("donated_at", "2024-12-31T22:59:59Z"));
        give(recent, 10, Map.of("donated_at", "2024-12-31T23:00:00Z"));

        assertThat(list(family, Map.of("last_gift_from", "2025-01-01"))).containsExactly(recent);
        assertThat(list(family, Map.of("last_gift_to", "2024-12-31"))).containsExactly(much);
        assertThat(list(family, Map.of("last_gift_from", "2024-12-31", "last_gift_to", "2025-01-01")))
                .containsExactly(recent, much);
        assertThat(list(family, Map.of("min_total_minor", 10))).containsExactly(recent, much);
        assertThat(list(family, Map.of("min_total_minor", 11))).containsExactly(much);
        assertThat(list(family, Map.of("has_gifts", false))).containsExactly(none);
        assertThat(list(family, Map.of("has_gifts", true))).containsExactly(recent, much);
        assertThat(list(family, Map.of("has_email", true))).containsExactly(much);
        assertThat(list(family, Map.of("has_email", false))).containsExactly(recent, none);
    }

    @Test
    void goesThroughAllOfThemPageByPageHoweverTheyAreSorted() {
        String family = Unique.name("Family");
        for (int number = 0; number < 9; number++) {
            String donor = add(family, "Same", number % 3 == 0 ? null : "É" + number + "@" + family + ".example.org");
            if (number % 2 == 0) {
                give(donor, 100, Map.of("donated_at", "2025-01-0" + (1 + number / 4) + "T00:00:00.123456Z"));
            }
        }
        for (String sort : SORTS) {
            assertThat(list(family, Map.of("sort", sort, "limit", 2)))
                    .as(sort)
                    .hasSize(9)
                    .doesNotHaveDuplicates()
                    .isEqualTo(list(family, Map.of("sort", sort)));
        }
    }

    @Test
    void refusesTheCursorOfAnotherSortAndWhatItCannotRead() {
        String family = Unique.name("Family");
        add(family, "Ada", null);
        add(family, "Bo", null);
        for (String sort : SORTS) {
            String cursor = asEditor()
                    .queryParams("q", family, "limit", 1, "sort", sort)
                    .get(organization.donors())
                    .path("next_cursor");
            asEditor()
                    .queryParams("cursor", cursor, "sort", sort.equals("email") ? "-email" : "email")
                    .get(organization.donors())
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("cursor"));
        }
        asEditor()
                .queryParams(Map.of("last_gift_from", "yesterday", "min_total_minor", "much", "has_gifts", "yes"))
                .get(organization.donors())
                .then()
                .statusCode(422)
                .body("errors.field", contains("last_gift_from", "min_total_minor", "has_gifts"));
    }

    @Test
    void addsUpExactlyWhenManyGiveToTheSameAndToOtherDonorsAtOnce() throws SQLException {
        List<String> families = List.of(Unique.name("One"), Unique.name("Two"), Unique.name("Three"));
        List<String> donors =
                families.stream().map(family -> add(family, "Ada", null)).toList();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            String mine = donors.get(number % 3);
            String other = donors.get((number + 1) % 3);
            int turn = number % 4;
            work.add(() -> {
                String gift = give(mine, 100, Map.of());
                return switch (turn) {
                    case 0 -> patch(gift, "{\"amount_minor\": 300}");
                    case 1 -> patch(gift, "{\"donor_id\": \"" + other + "\"}");
                    case 2 -> patch(gift, "{\"status\": \"refunded\"}");
                    default -> asEditor().delete(donation(gift)).statusCode();
                };
            });
        }

        assertThat(Clients.atOnce(12, work)).containsOnly(200, 204);
        long inAll = 0;
        for (String donor : donors) {
            inAll += sums.total(donor);
        }
        assertThat(inAll).isEqualTo(30 * 300 + 30 * 100);
        assertThat(sums.wrong()).isZero();
    }

    @Test
    void addsUpExactlyWhenBatchesOfManyDonorsAreWrittenAtOnce() throws SQLException {
        List<String> donors = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            donors.add(database.addDonor());
        }
        String all = "'" + String.join("','", donors) + "'";
        List<String> statements = List.of(
                """
                INSERT INTO donations (id, donor_id, amount_minor, currency, donated_at, status, created_at, updated_at)
                SELECT gen_random_uuid(), id, 100, 'EUR', now() - random() * interval '9 days', 'received', now(), now()
                FROM donors, generate_series(1, 3) WHERE id IN (%s) ORDER BY random()
                """,
                "UPDATE donations SET amount_minor = amount_minor + 1 WHERE donor_id IN (%s) AND random() < 0.3",
                "UPDATE donations SET status = 'refunded' WHERE donor_id IN (%s) AND random() < 0.1",
                "DELETE FROM donations WHERE donor_id IN (%s) AND random() < 0.1");
        List<Callable<Integer>> work = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            String statement = statements.get(round % statements.size()).formatted(all);
            work.add(() -> written(statement));
        }

        assertThat(Clients.atOnce(8, work)).contains(1);
        assertThat(sums.wrong()).isZero();
    }

    @Test
    void needsOneStatementForAPageHoweverItIsSortedAndFiltered() throws SQLException {
        String family = Unique.name("Family");
        Map<String, Object> everything = new HashMap<>(Map.of(
                "last_gift_from",
                "2020-01-01",
                "last_gift_to",
                "2030-01-01",
                "min_total_minor",
                1,
                "has_gifts",
                true,
                "has_email",
                true));
        for (String sort : SORTS) {
            everything.put("sort", sort);
            assertThat(log.during(() -> list(family, everything))).as(sort).hasSize(1);
        }
    }

    /** 1; or 0 when rows that two of them change at once were locked crosswise, which is not the affair of the sums. */
    private int written(String statement) throws SQLException {
        try {
            database.execute(statement);
            return 1;
        } catch (SQLException failure) {
            if (failure.getSQLState().equals("40P01")) {
                return 0;
            }
            throw failure;
        }
    }

    private void shows(String family, int gifts, int total, String last) {
        asEditor()
                .queryParam("q", family)
                .get(organization.donors())
                .then()
                .statusCode(200)
                .body("items.gift_count", contains(gifts))
                .body("items.total_given_minor", contains(total))
                .body("items.last_gift_at", contains(equalTo(last)));
    }

    private String add(String family, String firstName, String email) {
        Map<String, String> donor = new HashMap<>(Map.of("first_name", firstName, "last_name", family));
        donor.put("email", email);
        return asEditor()
                .body(donor)
                .post(organization.donors())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Euros, received now, unless more is said. */
    private String give(String donor, long amountMinor, Map<String, Object> more) {
        Map<String, Object> gift =
                new HashMap<>(Map.of("donor_id", donor, "amount_minor", amountMinor, "currency", "EUR"));
        gift.putAll(more);
        return asEditor()
                .body(gift)
                .post(organization.donations())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int patch(String gift, String json) {
        return asEditor()
                .body(json)
                .patch(donation(gift))
                .then()
                .statusCode(200)
                .extract()
                .statusCode();
    }

    private String donation(String id) {
        return organization.donations() + "/" + id;
    }

    private List<String> list(String family, Map<String, Object> parameters) {
        return Pages.ids(() -> asEditor().queryParam("q", family).queryParams(parameters), organization.donors());
    }

    private RequestSpecification asEditor() {
        return editor.request();
    }
}
