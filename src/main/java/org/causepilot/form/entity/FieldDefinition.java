package org.causepilot.form.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causepilot.platform.money.Money;

/**
 * A field of a form as it is written down, on the wire and in the database. One flat shape for all types, which generators of
 * clients understand; what a type does not know is null. {@link FieldType} says which type knows what, {@link Field} what it
 * means.
 *
 * @param name the key of its answer
 * @param help null when the label says enough
 * @param mapsTo what of a donor the text is; null when it is nothing of them
 * @param minValue null when there is no bound; so for the others
 * @param consentText what exactly is consented to
 * @param currency ISO 4217
 * @param suggestedMinor amounts to pick from, in minor units of the currency
 */
public record FieldDefinition(
        String name,
        FieldType type,
        String label,
        String help,
        Boolean isRequired,
        DonorPart mapsTo,
        Integer minLength,
        Integer maxLength,
        Boolean isMultiline,
        BigDecimal minValue,
        BigDecimal maxValue,
        Integer decimals,
        List<ChoiceOption> options,
        Boolean isMultiple,
        LocalDate minDate,
        LocalDate maxDate,
        String consentText,
        String currency,
        Long minMinor,
        Long maxMinor,
        List<Long> suggestedMinor) {

    /** What is left out is written down as what it means, so that whoever shows the form need not know. */
    public FieldDefinition {
        label = label == null ? null : label.strip();
        help = help == null || help.isBlank() ? null : help.strip();
        consentText = consentText == null ? null : consentText.strip();
        isRequired = Boolean.TRUE.equals(isRequired);
        if (type == FieldType.TEXT) {
            isMultiline = Boolean.TRUE.equals(isMultiline);
            minLength = minLength == null ? 0 : minLength;
            maxLength = maxLength == null ? TextField.usualLength(mapsTo, isMultiline) : maxLength;
        } else if (type == FieldType.NUMBER) {
            decimals = decimals == null ? 0 : decimals;
        } else if (type == FieldType.CHOICE) {
            isMultiple = Boolean.TRUE.equals(isMultiple);
        } else if (type == FieldType.AMOUNT) {
            minMinor = minMinor == null ? 1 : minMinor;
            maxMinor = maxMinor == null ? Money.LARGEST : maxMinor;
            suggestedMinor = suggestedMinor == null ? List.of() : suggestedMinor;
        }
    }

    Field field() {
        return type.field(this);
    }

    boolean is(DonorPart part) {
        return mapsTo == part;
    }

    boolean isNeededOfADonor() {
        return mapsTo != null && mapsTo.isNeeded();
    }

    /** Everything that belongs to some type, by its name on the wire; null when it is not given. */
    Map<String, Object> particulars() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("maps_to", mapsTo);
        given.put("min_length", minLength);
        given.put("max_length", maxLength);
        given.put("is_multiline", isMultiline);
        given.put("min_value", minValue);
        given.put("max_value", maxValue);
        given.put("decimals", decimals);
        given.put("options", options);
        given.put("is_multiple", isMultiple);
        given.put("min_date", minDate);
        given.put("max_date", maxDate);
        given.put("consent_text", consentText);
        given.put("currency", currency);
        given.put("min_minor", minMinor);
        given.put("max_minor", maxMinor);
        given.put("suggested_minor", suggestedMinor);
        return given;
    }
}
