package org.causepilot.bookkeeping.entity;

import java.time.ZoneId;
import java.util.Currency;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * In which currency sums are, and where days begin.
 *
 * @param timeZone IANA name, as it is stored
 */
public record BookkeepingDetails(String timeZone, Currency currency) {

    /**
     * What somebody asks for.
     *
     * @throws ValidationException when Java knows no such time zone by its name; an offset has no summer
     */
    public static BookkeepingDetails asked(String timeZone, Currency currency) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw unknownTimeZone();
        }
        return new BookkeepingDetails(timeZone, currency);
    }

    public static ValidationException unknownTimeZone() {
        return new ValidationException("time_zone", "unknown-time-zone", Message.of("bookkeeping.unknown-time-zone"));
    }
}
