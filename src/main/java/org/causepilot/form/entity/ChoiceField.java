package org.causepilot.form.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.causepilot.platform.problem.Message;

/** One of several answers, or some of them. */
record ChoiceField(FieldDefinition definition) implements Field {

    static final int MOST_OPTIONS = 200;

    private static final int LONGEST_LABEL = 200;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    @Override
    public void check(Faults faults) {
        List<ChoiceOption> options = definition.options();
        if (options == null || options.isEmpty()) {
            faults.at("options").required();
        } else if (options.size() > MOST_OPTIONS) {
            faults.at("options").add("too-many", Message.of("form.too-many", MOST_OPTIONS));
        } else {
            checkEach(options, faults.at("options"));
        }
    }

    private static void checkEach(List<ChoiceOption> options, Faults faults) {
        Set<String> values = new HashSet<>();
        for (int index = 0; index < options.size(); index++) {
            check(options.get(index), values, faults.at(index));
        }
    }

    private static void check(ChoiceOption option, Set<String> others, Faults faults) {
        if (option == null) {
            faults.required();
            return;
        }
        if (option.value() == null || !VALUE.matcher(option.value()).matches()) {
            faults.at("value").add("bad-value", Message.of("form.bad-option"));
        } else if (!others.add(option.value())) {
            faults.at("value").add("given-twice", Message.of("form.given-twice"));
        }
        faults.at("label").requireLine(option.label(), LONGEST_LABEL);
    }

    @Override
    public Object read(JsonValue answer, Faults faults) {
        return definition.isMultiple() ? several(answer, faults) : one(answer, faults);
    }

    private String one(JsonValue answer, Faults faults) {
        String value = faults.read(answer, String.class);
        if (value == null || value.isEmpty()) {
            return null;
        }
        requireOption(value, faults);
        return value;
    }

    private List<String> several(JsonValue answer, Faults faults) {
        if (!(answer instanceof JsonArray array)) {
            faults.add("wrong-type", Message.of("platform.field.type", Message.of("platform.type.array")));
            return null;
        }
        if (array.size() > definition.options().size()) {
            faults.add(
                    "too-many", Message.of("form.too-many", definition.options().size()));
            return null;
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (int index = 0; index < array.size(); index++) {
            add(array.get(index), chosen, faults.at(index));
        }
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    private void add(JsonValue item, Set<String> chosen, Faults faults) {
        int before = faults.count();
        String value = faults.read(item, String.class);
        if (faults.count() > before) {
            return;
        }
        requireOption(value, faults);
        if (faults.count() == before && !chosen.add(value)) {
            faults.add("given-twice", Message.of("form.given-twice"));
        }
    }

    private void requireOption(String value, Faults faults) {
        if (definition.options().stream().noneMatch(option -> option.value().equals(value))) {
            faults.add("not-one-of", Message.of("form.not-an-option"));
        }
    }
}
