package org.causepilot.form.entity;

import jakarta.json.JsonValue;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.causepilot.platform.money.Money;
import org.causepilot.platform.problem.Message;

/** Money that somebody promises: a whole number of minor units of the field's currency. */
record AmountField(FieldDefinition definition) implements Field {

    private static final int MOST_SUGGESTIONS = 20;

    @Override
    public void check(Faults faults) {
        if (definition.currency() == null) {
            faults.at("currency").required();
        } else if (currencyIfKnown().isEmpty()) {
            faults.at("currency").add("unknown-currency", Message.of("form.unknown-currency"));
        }
        if (definition.maxMinor() < 1 || definition.maxMinor() > Money.LARGEST) {
            faults.at("max_minor").outOfRange(1, Money.LARGEST);
        } else if (definition.minMinor() < 1 || definition.minMinor() > definition.maxMinor()) {
            faults.at("min_minor").outOfRange(1, definition.maxMinor());
        } else {
            checkSuggestions(faults.at("suggested_minor"));
        }
    }

    private void checkSuggestions(Faults faults) {
        List<Long> suggestions = definition.suggestedMinor();
        if (suggestions.size() > MOST_SUGGESTIONS) {
            faults.add("too-many", Message.of("form.too-many", MOST_SUGGESTIONS));
            return;
        }
        for (int index = 0; index < suggestions.size(); index++) {
            if (suggestions.get(index) == null) {
                faults.at(index).required();
            } else {
                check(suggestions.get(index), faults.at(index));
            }
        }
    }

    private void check(long minor, Faults faults) {
        if (minor < definition.minMinor() || minor > definition.maxMinor()) {
            faults.outOfRange(definition.minMinor(), definition.maxMinor());
        }
    }

    @Override
    public Long read(JsonValue answer, Faults faults) {
        Long minor = faults.read(answer, Long.class);
        if (minor != null) {
            check(minor, faults);
        }
        return minor;
    }

    Currency currency() {
        return currencyIfKnown().orElseThrow();
    }

    private Optional<Currency> currencyIfKnown() {
        try {
            return Optional.of(Money.currency(definition.currency()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
