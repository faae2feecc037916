package org.causepilot.form.entity;

import java.util.Set;
import java.util.function.Function;

/** What kind of answer a field takes. */
public enum FieldType {
    TEXT(TextField::new, "maps_to", "min_length", "max_length", "is_multiline"),
    NUMBER(NumberField::new, "min_value", "max_value", "decimals"),
    CHOICE(ChoiceField::new, "options", "is_multiple"),
    DATE(DateField::new, "min_date", "max_date"),
    CONSENT(ConsentField::new, "consent_text"),
    AMOUNT(AmountField::new, "currency", "min_minor", "max_minor", "suggested_minor");

    private final Function<FieldDefinition, Field> kind;
    private final Set<String> particulars;

    FieldType(Function<FieldDefinition, Field> kind, String... particulars) {
        this.kind = kind;
        this.particulars = Set.of(particulars);
    }

    Field field(FieldDefinition definition) {
        return kind.apply(definition);
    }

    /** @param particular by its name on the wire */
    boolean knows(String particular) {
        return particulars.contains(particular);
    }
}
