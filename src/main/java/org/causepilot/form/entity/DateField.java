package org.causepilot.form.entity;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import org.causepilot.platform.problem.Message;

/** A day, without a time and so without a time zone. */
record DateField(FieldDefinition definition) implements Field {

    @Override
    public void check(Faults faults) {
        LocalDate first = definition.minDate();
        LocalDate last = definition.maxDate();
        if (first != null && last != null && last.isBefore(first)) {
            faults.at("max_date").add("out-of-range", Message.of("form.not-before", first.toString()));
        }
    }

    @Override
    public String read(JsonValue answer, Faults faults) {
        LocalDate day = faults.read(answer, LocalDate.class);
        if (day == null) {
            return null;
        }
        if (definition.minDate() != null && day.isBefore(definition.minDate())) {
            faults.add(
                    "out-of-range",
                    Message.of("form.not-before", definition.minDate().toString()));
        }
        if (definition.maxDate() != null && day.isAfter(definition.maxDate())) {
            faults.add(
                    "out-of-range",
                    Message.of("form.not-after", definition.maxDate().toString()));
        }
        return day.toString();
    }
}
