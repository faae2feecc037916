package org.causepilot.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortOrdersTest {

    private static final SortKey<Item> ID = SortKey.id("id", Item::id);
    private static final SortOrders<Item> CUT = SortOrders.<Item>usually("-day")
            .with("name", SortKey.text("name", Item::name), ID)
            .with("day", SortKey.day("coalesce(day, '-infinity')", Item::day), ID)
            .with("last", SortKey.moment("coalesce(last, '-infinity')", Item::last), ID)
            .with("amount", SortKey.currency("currency", Item::currency), SortKey.whole("amount", Item::amount), ID);

    private static final Item FULL = new Item(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            "élan, ana",
            LocalDate.of(2026, 2, 28),
            Instant.parse("2026-11-26T12:00:00.000001Z"),
            Currency.getInstance("EUR"),
            5_000);
    private static final Item BARE = new Item(FULL.id(), "", null, null, Currency.getInstance("EUR"), 1);

    @Test
    void sortsTheUsualWayWhenNothingIsAsked() {
        assertThat(CUT.choose(null).orderBy()).isEqualTo(" ORDER BY coalesce(day, '-infinity') DESC, id DESC");
        assertThat(CUT.choose("").asked()).isEqualTo("-day");
    }

    @Test
    void sortsEitherWayByEachName() {
        assertThat(CUT.choose("amount").orderBy()).isEqualTo(" ORDER BY currency, amount, id");
        assertThat(CUT.choose("-amount").orderBy()).isEqualTo(" ORDER BY currency DESC, amount DESC, id DESC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", "--name", "name desc", "name; SELECT 1", "NAME"})
    void refusesAllOtherNames(String asked) {
        assertThatThrownBy(() -> CUT.choose(asked))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("field").containsExactly("sort"));
    }

    @Test
    void goesOnAfterTheRowOfValuesOfTheLastItem() {
        assertThat(after("name", FULL).text()).isEqualTo("(name, id) > (CAST(? AS text), CAST(? AS uuid))");
        assertThat(after("-amount", FULL).text())
                .isEqualTo("(currency, amount, id) < (CAST(? AS char(3)), CAST(? AS bigint), CAST(? AS uuid))");
        assertThat(after("-amount", FULL).values()).containsExactly(FULL.currency(), 5_000L, FULL.id());
        assertThat(after("day", FULL).values()).containsExactly(FULL.day(), FULL.id());
        assertThat(((OffsetDateTime) after("last", FULL).values().get(0)).toInstant())
                .isEqualTo(FULL.last());
    }

    @Test
    void goesOnAfterItemsThatHaveNoDayAndNoMoment() {
        assertThat(after("day", BARE).values()).containsExactly(LocalDate.MIN, BARE.id());
        assertThat(after("last", BARE).values()).containsExactly(OffsetDateTime.MIN, BARE.id());
        assertThat(after("name", BARE).values()).containsExactly("", BARE.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-name", "day", "-day", "last", "amount"})
    void refusesTheCursorOfAnotherSorting(String other) {
        String cursor = CUT.choose(other).after(FULL).encoded();

        assertThatThrownBy(() -> CUT.choose("name").placeIn(cursor)).isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "99999999999999999999", "1.5", "2026-13-01", "+999999999-01-01", "-infinity"})
    void refusesACursorWithWhatNoItemEverHad(String value) {
        for (String sort : new String[] {"day", "last"}) {
            Cursor forged = Cursor.after(sort, value, FULL.id());
            assertThatThrownBy(() -> CUT.choose(sort).comesAfter(forged)).isInstanceOf(ValidationException.class);
        }
        Cursor forged = Cursor.after("amount", "EUR", value, FULL.id());
        assertThatThrownBy(() -> CUT.choose("amount").comesAfter(forged)).isInstanceOf(ValidationException.class);
    }

    private static Sql after(String sort, Item last) {
        Sorting<Item> sorting = CUT.choose(sort);
        return sorting.comesAfter(sorting.placeIn(sorting.after(last).encoded()));
    }

    private record Item(UUID id, String name, LocalDate day, Instant last, Currency currency, long amount) {}
}
