package org.causepilot.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Days and moments as clients write them (RFC 3339): years have four digits. Java's own readers also take
 * {@code +999999999-01-01}, which PostgreSQL cannot store.
 */
public final class Rfc3339 {

    private Rfc3339() {}

    /** @throws DateTimeException when it is none */
    public static Instant moment(String text) {
        OffsetDateTime read = OffsetDateTime.parse(text);
        refuseOtherYears(read.getYear());
        return read.toInstant();
    }

    /** @throws DateTimeException when it is none */
    public static LocalDate day(String text) {
        LocalDate read = LocalDate.parse(text);
        refuseOtherYears(read.getYear());
        return read;
    }

    private static void refuseOtherYears(int year) {
        if (year < 1 || year > 9_999) {
            throw new DateTimeException("years have four digits");
        }
    }
}
