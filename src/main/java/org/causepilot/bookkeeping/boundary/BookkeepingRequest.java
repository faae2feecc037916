package org.causepilot.bookkeeping.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.causepilot.bookkeeping.entity.BookkeepingDetails;

/** Body of {@code PUT}. */
public record BookkeepingRequest(
        @NotNull String timeZone, @NotNull Currency currency) {

    BookkeepingDetails details() {
        return BookkeepingDetails.asked(timeZone, currency);
    }
}
