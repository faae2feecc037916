package org.causepilot.platform.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.causepilot.platform.paging.Folded;

/**
 * A column that a file may have.
 *
 * @param field its name in the API, and in what we export
 * @param need what it answers, which a file needs one column for at least; null when it may be missing
 * @param labels other names that people give it, in any of our languages
 */
public record Column(String field, String need, List<String> labels) {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static Column required(String field, String... labels) {
        return new Column(field, field, List.of(labels));
    }

    /** One of several that answer the same. */
    public static Column eitherFor(String need, String field, String... labels) {
        return new Column(field, need, List.of(labels));
    }

    public static Column optional(String field, String... labels) {
        return new Column(field, null, List.of(labels));
    }

    boolean isCalled(String header) {
        String wanted = folded(header);
        return Stream.concat(Stream.of(field), labels.stream())
                .map(Column::folded)
                .anyMatch(wanted::equals);
    }

    /** {@code First name}, {@code FIRST_NAME} and {@code firstname} are one; {@code Prénom} and {@code prenom} are another. */
    static String folded(String header) {
        return NO_LETTER_OR_DIGIT.matcher(Folded.of(header)).replaceAll("");
    }
}
