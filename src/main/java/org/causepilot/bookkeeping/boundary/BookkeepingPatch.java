package org.causepilot.bookkeeping.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.causepilot.bookkeeping.entity.BookkeepingDetails;
import org.causepilot.platform.json.Given;

/** Body of {@code PATCH}: a JSON Merge Patch. Neither can be cleared. */
public record BookkeepingPatch(
        @NotNull Given<String> timeZone, @NotNull Given<Currency> currency) {

    BookkeepingDetails applyTo(BookkeepingDetails before) {
        return BookkeepingDetails.asked(timeZone.orElse(before.timeZone()), currency.orElse(before.currency()));
    }
}
