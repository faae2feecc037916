package org.causepilot.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import org.causepilot.platform.money.Money;
import org.causepilot.platform.time.Rfc3339;

/**
 * One of the expressions that a list is sorted by, none of which may be null: a page begins after a row of values, and
 * nothing comes after null. {@code coalesce(starts_on, '-infinity')} says where those without a day belong.
 *
 * @param expression as it stands in the index
 * @param type of it in PostgreSQL: compared with another one, the index would not be used
 * @param text of an item, as a cursor keeps it
 * @param value what the database compares, read from that text; fails for what no item ever had
 */
public record SortKey<T>(String expression, String type, Function<T, String> text, Function<String, Object> value) {

    private static final String NEVER = "";

    public static <T> SortKey<T> text(String expression, Function<T, String> of) {
        return new SortKey<>(expression, "text", of, text -> text);
    }

    public static <T> SortKey<T> currency(String expression, Function<T, Currency> of) {
        return new SortKey<>(expression, "char(3)", of.andThen(Currency::getCurrencyCode), Money::currency);
    }

    public static <T> SortKey<T> whole(String expression, Function<T, Long> of) {
        return new SortKey<>(expression, "bigint", of.andThen(String::valueOf), Long::valueOf);
    }

    public static <T> SortKey<T> id(String expression, Function<T, UUID> of) {
        return new SortKey<>(expression, "uuid", of.andThen(String::valueOf), UUID::fromString);
    }

    /** @param of null where the expression is {@code -infinity} */
    public static <T> SortKey<T> moment(String expression, Function<T, Instant> of) {
        return new SortKey<>(
                expression,
                "timestamptz",
                of.andThen(SortKey::orNever),
                text -> text.equals(NEVER)
                        ? OffsetDateTime.MIN
                        : Rfc3339.moment(text).atOffset(ZoneOffset.UTC));
    }

    /** @param of null where the expression is {@code -infinity} */
    public static <T> SortKey<T> day(String expression, Function<T, LocalDate> of) {
        return new SortKey<>(
                expression,
                "date",
                of.andThen(SortKey::orNever),
                text -> text.equals(NEVER) ? LocalDate.MIN : Rfc3339.day(text));
    }

    String placeholder() {
        return "CAST(? AS " + type + ")";
    }

    Object read(String text) {
        try {
            return value.apply(text);
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw Cursor.refused();
        }
    }

    private static String orNever(Object value) {
        return value == null ? NEVER : value.toString();
    }
}
