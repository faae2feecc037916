package org.causepilot.form.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.causepilot.platform.json.FieldNames;

/** Reads what somebody answered as a form wants it, and collects what does not fit. */
final class Judgement {

    private final FormDefinition form;
    private final Faults faults = Faults.in("answers");
    private final Map<String, Object> read = new LinkedHashMap<>();
    private final Set<String> unfit = new HashSet<>();

    Judgement(FormDefinition form) {
        this.form = form;
    }

    Answers of(JsonObject given) {
        Map<String, JsonValue> left = new HashMap<>(given);
        form.fields().forEach(field -> read(field, left.remove(field.name())));
        left.keySet().stream()
                .sorted()
                .forEach(name -> faults.at(FieldNames.printable(name)).unknown());
        Answers answers = new Answers(read);
        requireAll(form.mayBecomeADonation() && form.amount(answers).isPresent());
        faults.throwIfAny();
        return answers;
    }

    private void read(FieldDefinition field, JsonValue answer) {
        if (answer == null || answer.getValueType() == JsonValue.ValueType.NULL) {
            return;
        }
        int before = faults.count();
        Object kept = field.field().read(answer, faults.at(field.name()));
        if (faults.count() > before) {
            unfit.add(field.name());
        } else if (kept != null) {
            read.put(field.name(), kept);
        }
    }

    /** @param promised whether there is an amount: then somebody has to stand behind it */
    private void requireAll(boolean promised) {
        form.fields().stream()
                .filter(field -> field.isRequired() || promised && field.isNeededOfADonor())
                .filter(field -> !read.containsKey(field.name()) && !unfit.contains(field.name()))
                .forEach(field -> faults.at(field.name()).required());
    }
}
