package org.causepilot.donation.boundary;

import java.util.List;
import org.causepilot.platform.csv.CsvLine;
import org.causepilot.platform.money.Money;
import org.causepilot.platform.money.WrittenAmount;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/**
 * The amount of a line, in one of two columns: as people write it, or in smallest units. In both it has to be the same:
 * somebody may have corrected one of them.
 */
final class AmountCells {

    private static final String WRITTEN = "amount";
    private static final String MINOR = "amount_minor";

    /** Where {@code errors} grew: to have the rest of the line judged, too. */
    private static final long ANY = 1;

    private final CsvLine line;
    private final String currency;

    AmountCells(CsvLine line, String currency) {
        this.line = line;
        this.currency = currency;
    }

    long read(List<FieldError> errors) {
        return isCurrency() ? judged(errors) : ANY;
    }

    private long judged(List<FieldError> errors) {
        int before = errors.size();
        Long written = line.value(WRITTEN) == null ? null : written(errors);
        Long minor = line.value(MINOR) == null ? null : minor(errors);
        if (errors.size() > before) {
            return ANY;
        }
        if (written == null && minor == null) {
            errors.add(new FieldError(WRITTEN, "required", Message.of("platform.field.required")));
            return ANY;
        }
        if (written != null && minor != null && !written.equals(minor)) {
            errors.add(new FieldError(WRITTEN, "two-amounts", Message.of("donation.two-amounts")));
        }
        return minor == null ? written : minor;
    }

    private long written(List<FieldError> errors) {
        try {
            return WrittenAmount.inSmallestUnits(line.value(WRITTEN), Money.currency(currency));
        } catch (IllegalArgumentException unreadable) {
            errors.add(new FieldError(WRITTEN, "not-an-amount", Message.of("donation.not-an-amount")));
            return ANY;
        }
    }

    /** What is none is told of where the currency is judged. */
    private boolean isCurrency() {
        try {
            return Money.currency(currency) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private long minor(List<FieldError> errors) {
        try {
            return Long.parseLong(line.value(MINOR).strip());
        } catch (NumberFormatException notWhole) {
            Message expected = Message.of("platform.field.type", Message.of("platform.type.integer"));
            errors.add(new FieldError(MINOR, "wrong-type", expected));
            return ANY;
        }
    }
}
