package org.causepilot.form.entity;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.platform.json.JsonTypes;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** What is wrong and where, collected so that all of it is told at once. */
final class Faults {

    /** Nobody reads an answer larger than the question. */
    private static final int MOST = 100;

    private final String place;
    private final List<FieldError> found;

    private Faults(String place, List<FieldError> found) {
        this.place = place;
        this.found = found;
    }

    static Faults in(String place) {
        return new Faults(place, new ArrayList<>());
    }

    /** The same collection, one name deeper. */
    Faults at(String name) {
        return new Faults(place + "." + name, found);
    }

    Faults at(int index) {
        return new Faults(place + "[" + index + "]", found);
    }

    void add(String code, Message message) {
        found.add(new FieldError(place, code, message));
    }

    void required() {
        add("required", Message.of("platform.field.required"));
    }

    void unknown() {
        add("unknown-field", Message.of("platform.field.unknown"));
    }

    void outOfRange(Object least, Object most) {
        add("out-of-range", Message.of("platform.field.out-of-range", least, most));
    }

    /** As any field of a request is read; null when there is nothing to be read, or what is wrong was added. */
    <T> T read(JsonValue value, Class<T> type) {
        return JsonTypes.read(value, type, place, found);
    }

    /** A text that people read on one line. */
    void requireLine(String text, int longest) {
        requireText(text, longest);
        if (text != null && TextField.hasSeveralLines(text)) {
            add("one-line", Message.of("form.one-line"));
        }
    }

    void requireText(String text, int longest) {
        if (text == null || text.isBlank()) {
            required();
        } else {
            limit(text, longest);
        }
    }

    void limit(String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            add("too-long", Message.of("platform.field.too-long", longest));
        }
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ValidationException(found.subList(0, Math.min(MOST, found.size())));
        }
    }
}
