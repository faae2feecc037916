package org.causepilot.form.entity;

import jakarta.json.JsonValue;

/** A field of a form: whether it makes sense, and what it makes of an answer. */
sealed interface Field permits TextField, NumberField, ChoiceField, DateField, ConsentField, AmountField {

    FieldDefinition definition();

    /** What is wrong with the definition, as far as its type has a say. */
    void check(Faults faults);

    /**
     * @param answer never null, and no JSON {@code null}
     * @return as it is kept: a text, a number, a truth or a list of texts; null for one that says nothing, and for one that
     *     does not fit: then {@code faults} has grown
     */
    Object read(JsonValue answer, Faults faults);
}
