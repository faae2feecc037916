package org.causepilot.form.entity;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.paging.Folded;

/**
 * What somebody answered, judged. Questions left open are not in it.
 *
 * @param values by the names of the fields: texts, numbers, truths, lists of texts
 */
public record Answers(Map<String, Object> values) {

    /** Enough to find them by; nothing is sorted by it. */
    private static final int LONGEST_FOLDED = 2_000;

    public StoredJson stored() {
        return StoredJson.of(values);
    }

    /** What they are searched by: everything but yes and no. */
    public String folded() {
        String words = values.values().stream()
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .filter(value -> !(value instanceof Boolean))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return cut(Folded.of(cut(words)));
    }

    String text(String name) {
        return (String) values.get(name);
    }

    Long whole(String name) {
        return (Long) values.get(name);
    }

    private static String cut(String words) {
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_FOLDED, words.codePointCount(0, words.length())));
        return words.substring(0, end);
    }

    /** People's data has no place in a log. */
    @Override
    public String toString() {
        return "Answers[****]";
    }
}
