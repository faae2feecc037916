package org.causepilot.form.entity;

import jakarta.json.JsonValue;
import jakarta.validation.constraints.Email;
import org.causepilot.platform.json.Constraints;
import org.causepilot.platform.problem.Message;

/** Words. */
record TextField(FieldDefinition definition) implements Field {

    static final int LONGEST = 5_000;
    private static final int USUAL_LINE = 200;
    private static final int USUAL_TEXT = 2_000;

    static int usualLength(DonorPart mapsTo, boolean isMultiline) {
        if (mapsTo != null) {
            return mapsTo.longest();
        }
        return isMultiline ? USUAL_TEXT : USUAL_LINE;
    }

    static boolean hasSeveralLines(String text) {
        return text.chars().anyMatch(character -> "\t\n\r".indexOf(character) >= 0);
    }

    @Override
    public void check(Faults faults) {
        int most = definition.mapsTo() == null ? LONGEST : definition.mapsTo().longest();
        if (definition.maxLength() < 1 || definition.maxLength() > most) {
            faults.at("max_length").outOfRange(1, most);
        } else if (definition.minLength() < 0 || definition.minLength() > definition.maxLength()) {
            faults.at("min_length").outOfRange(0, definition.maxLength());
        }
        if (definition.mapsTo() != null && definition.isMultiline()) {
            faults.at("is_multiline").add("one-line", Message.of("form.donor-on-one-line"));
        }
    }

    @Override
    public String read(JsonValue answer, Faults faults) {
        String text = faults.read(answer, String.class);
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        check(stripped, faults);
        return stripped;
    }

    private void check(String text, Faults faults) {
        if (!definition.isMultiline() && hasSeveralLines(text)) {
            faults.add("one-line", Message.of("form.one-line"));
        }
        faults.limit(text, definition.maxLength());
        if (text.codePointCount(0, text.length()) < definition.minLength()) {
            faults.add("too-short", Message.of("platform.field.too-short", definition.minLength()));
        }
        if (definition.is(DonorPart.EMAIL)
                && !Constraints.brokenBy(new Mailbox(text)).isEmpty()) {
            faults.add("not-an-email", Message.of("platform.field.not-an-email"));
        }
    }

    /** Judged as the address of a donor is. */
    private record Mailbox(@Email String address) {}
}
