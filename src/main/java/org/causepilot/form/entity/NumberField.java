package org.causepilot.form.entity;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.causepilot.platform.problem.Message;

/** A quantity; for money there is {@link AmountField}. Fifteen digits at most, which every reader of JSON keeps exactly. */
record NumberField(FieldDefinition definition) implements Field {

    static final int MOST_DECIMALS = 3;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999L);

    @Override
    public void check(Faults faults) {
        if (definition.decimals() < 0 || definition.decimals() > MOST_DECIMALS) {
            faults.at("decimals").outOfRange(0, MOST_DECIMALS);
        }
        checkBound(definition.minValue(), LARGEST.negate(), faults.at("min_value"));
        checkBound(definition.maxValue(), least(), faults.at("max_value"));
    }

    private static void checkBound(BigDecimal bound, BigDecimal least, Faults faults) {
        if (bound != null && (bound.compareTo(least) < 0 || bound.compareTo(LARGEST) > 0)) {
            faults.outOfRange(least, LARGEST);
        }
    }

    @Override
    public BigDecimal read(JsonValue answer, Faults faults) {
        BigDecimal number = faults.read(answer, BigDecimal.class);
        if (number != null) {
            check(number, faults);
        }
        return number;
    }

    private void check(BigDecimal number, Faults faults) {
        if (number.stripTrailingZeros().scale() > definition.decimals()) {
            faults.add("too-many-decimals", Message.of("form.too-many-decimals", definition.decimals()));
        }
        if (number.compareTo(least()) < 0 || number.compareTo(most()) > 0) {
            faults.outOfRange(least(), most());
        }
    }

    private BigDecimal least() {
        return definition.minValue() == null ? LARGEST.negate() : definition.minValue();
    }

    private BigDecimal most() {
        return definition.maxValue() == null ? LARGEST : definition.maxValue();
    }
}
