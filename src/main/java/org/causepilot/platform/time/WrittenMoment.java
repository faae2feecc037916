package org.causepilot.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as people write them: RFC 3339, or a day alone, {@code 2026-01-31} or day first {@code 31/01/2026}. A day is noon
 * there: farthest from its ends, so that it stays this day when the organization's time zone is corrected later.
 */
public final class WrittenMoment {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

    private WrittenMoment() {}

    /** @throws DateTimeException when it is none */
    public static Instant of(String text, ZoneId zone) {
        if (text.indexOf('T') > 0 || text.indexOf('t') > 0) {
            return Rfc3339.moment(text);
        }
        return day(text).atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private static LocalDate day(String text) {
        Matcher written = DAY_FIRST.matcher(text);
        if (!written.matches()) {
            return Rfc3339.day(text);
        }
        return LocalDate.of(
                Integer.parseInt(written.group(4)),
                Integer.parseInt(written.group(3)),
                Integer.parseInt(written.group(1)));
    }
}
