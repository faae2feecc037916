package org.causepilot.form.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.causepilot.platform.problem.Message;

/** What a definition must be. */
final class DefinitionRules {

    static final int MOST_FIELDS = 100;

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_HELP = 500;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final Set<String> names = new HashSet<>();
    private final Set<DonorPart> parts = new HashSet<>();
    private boolean hasAmount;

    private DefinitionRules() {}

    static void require(List<FieldDefinition> fields) {
        Faults faults = Faults.in("fields");
        if (fields.size() > MOST_FIELDS) {
            faults.add("too-many", Message.of("form.too-many", MOST_FIELDS));
            faults.throwIfAny();
        }
        DefinitionRules rules = new DefinitionRules();
        for (int index = 0; index < fields.size(); index++) {
            rules.check(fields.get(index), faults.at(index));
        }
        faults.throwIfAny();
    }

    static void requirePublishable(FormDefinition definition) {
        Faults faults = Faults.in("fields");
        if (definition.fields().isEmpty()) {
            faults.add("required", Message.of("form.nothing-asked"));
        }
        if (definition.amountField().isPresent()) {
            if (!definition.hasRequiredConsent()) {
                faults.add("missing-consent", Message.of("form.missing-consent"));
            }
            for (DonorPart part : DonorPart.values()) {
                if (part.isNeeded() && definition.field(part).isEmpty()) {
                    String wireName = part.name().toLowerCase(Locale.ROOT);
                    faults.add("missing-" + wireName.replace('_', '-'), Message.of("form.missing-part", wireName));
                }
            }
        }
        faults.throwIfAny();
    }

    private void check(FieldDefinition field, Faults faults) {
        if (field == null) {
            faults.required();
            return;
        }
        checkQuestion(field, faults);
        if (field.type() == null) {
            faults.at("type").required();
            return;
        }
        field.particulars().forEach((name, value) -> {
            if (value != null && !field.type().knows(name)) {
                faults.at(name).add("not-for-this-type", Message.of("form.not-for-this-type"));
            }
        });
        field.field().check(faults);
        checkOnce(field, faults);
    }

    private void checkQuestion(FieldDefinition field, Faults faults) {
        if (field.name() == null) {
            faults.at("name").required();
        } else if (!NAME.matcher(field.name()).matches()) {
            faults.at("name").add("bad-name", Message.of("form.bad-name"));
        } else if (!names.add(field.name())) {
            faults.at("name").add("given-twice", Message.of("form.given-twice"));
        }
        faults.at("label").requireLine(field.label(), LONGEST_LABEL);
        faults.at("help").limit(field.help(), LONGEST_HELP);
    }

    /** What a donation has one of. */
    private void checkOnce(FieldDefinition field, Faults faults) {
        if (field.mapsTo() != null && !parts.add(field.mapsTo())) {
            faults.at("maps_to").add("given-twice", Message.of("form.given-twice"));
        }
        if (field.type() == FieldType.AMOUNT && hasAmount) {
            faults.at("type").add("given-twice", Message.of("form.one-amount"));
        }
        hasAmount |= field.type() == FieldType.AMOUNT;
    }
}
