package org.causepilot.form.entity;

import jakarta.json.JsonValue;
import org.causepilot.platform.problem.Message;

/**
 * Yes or no to a text. It is part of the definition, and every submission keeps the version of the form that it was checked
 * against: so it can be shown later what somebody consented to (GDPR, article 7).
 */
record ConsentField(FieldDefinition definition) implements Field {

    private static final int LONGEST = 4_000;

    @Override
    public void check(Faults faults) {
        faults.at("consent_text").requireText(definition.consentText(), LONGEST);
    }

    @Override
    public Boolean read(JsonValue answer, Faults faults) {
        Boolean consents = faults.read(answer, Boolean.class);
        if (definition.isRequired() && Boolean.FALSE.equals(consents)) {
            faults.add("required", Message.of("form.consent-needed"));
        }
        return consents;
    }
}
