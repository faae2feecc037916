package org.causepilot.bookkeeping.boundary;

import java.util.Currency;
import org.causepilot.bookkeeping.entity.BookkeepingSnapshot;

/** How an organization counts, as clients see it. */
public record BookkeepingAnswer(String timeZone, Currency currency) {

    static BookkeepingAnswer of(BookkeepingSnapshot bookkeeping) {
        return new BookkeepingAnswer(
                bookkeeping.details().timeZone(), bookkeeping.details().currency());
    }
}
