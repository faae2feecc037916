package org.causepilot.donor.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.paging.Folded;

/**
 * What tells who a donor is, as patterns that PostgreSQL looks for in texts (manual, “Regular Expression Details”): the
 * e-mail address, the telephone number however it is spaced, the full name in either order. What is too short to tell
 * anybody apart is not looked for.
 *
 * @param address matches the e-mail address, which is one donor's alone; null without one
 * @param others matches number and name, which another person may share; null without them
 * @param kinds what is looked for
 */
public record DonorTraces(UUID donor, String address, String others, List<String> kinds) {

    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST_DIGITS = 6;
    private static final String NOT_IN_A_WORD = "(?<![[:alnum:]])%s(?![[:alnum:]])";
    private static final String NOT_IN_AN_ADDRESS = "(?<![[:alnum:]._%%+-])%s(?![[:alnum:]-]|\\.[[:alnum:]])";
    private static final String NOT_IN_A_NUMBER = "(?<![0-9])%s(?![0-9])";
    private static final String BETWEEN_NAMES = "[[:space:],;.]+";
    private static final String BETWEEN_DIGITS = "[[:space:]./()-]*";
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

    /** None of a donor that was erased before: what they are called since is nobody's name. */
    static DonorTraces of(UUID donor, DonorDetails details) {
        if (details.equals(DonorDetails.erased(donor))) {
            return new DonorTraces(donor, null, null, List.of());
        }
        List<String> kinds = new ArrayList<>();
        String address = note("email", kinds, email(details));
        String number = note("phone", kinds, phone(details));
        String name = note("full_name", kinds, fullName(details));
        String others = Stream.of(number, name).filter(each -> each != null).collect(Collectors.joining("|"));
        return new DonorTraces(donor, address, others.isEmpty() ? null : others, List.copyOf(kinds));
    }

    /** Whatever matches, in a text that {@link #foldedText} made comparable; null when nothing is looked for. */
    public String any() {
        String any = Stream.of(address, others).filter(each -> each != null).collect(Collectors.joining("|"));
        return any.isEmpty() ? null : any;
    }

    /** SQL of a text in which the patterns are looked for with {@code ~*}, whatever its accents. */
    public static String foldedText(String column) {
        return "regexp_replace(normalize(" + column + "::text, NFKD), '[\\u0300-\\u036f]+', '', 'g')";
    }

    private static String note(String kind, List<String> kinds, String pattern) {
        if (pattern != null) {
            kinds.add(kind);
        }
        return pattern;
    }

    private static String email(DonorDetails details) {
        return details.email() == null ? null : NOT_IN_AN_ADDRESS.formatted(spellings(details.email()));
    }

    private static String phone(DonorDetails details) {
        if (details.phone() == null) {
            return null;
        }
        String digits = details.phone().replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS) {
            String pattern = digits.chars()
                    .mapToObj(digit -> String.valueOf((char) digit))
                    .collect(Collectors.joining(BETWEEN_DIGITS));
            return NOT_IN_A_NUMBER.formatted(pattern);
        }
        return tellsApart(details.phone()) ? NOT_IN_A_WORD.formatted(spellings(details.phone())) : null;
    }

    private static String fullName(DonorDetails details) {
        if (!tellsApart(details.firstName() + details.lastName())) {
            return null;
        }
        String first = spellings(details.firstName());
        String last = spellings(details.lastName());
        return NOT_IN_A_WORD.formatted("(?:" + first + BETWEEN_NAMES + last + "|" + last + BETWEEN_NAMES + first + ")");
    }

    private static boolean tellsApart(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST_LETTERS;
    }

    /** As it is written, and as it is stored to be searched; PostgreSQL knows the case of letters beyond ASCII by luck. */
    private static String spellings(String text) {
        String written = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        return Stream.of(written, Folded.of(text))
                .distinct()
                .map(DonorTraces::literally)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Spaces are any spaces, and a quotation mark may have a backslash before it, as in JSON. */
    private static String literally(String text) {
        StringBuilder pattern = new StringBuilder();
        for (String word : text.split("\\s+")) {
            pattern.append(pattern.isEmpty() ? "" : "[[:space:]]+");
            word.codePoints().forEach(each -> pattern.append(literally(each)));
        }
        return pattern.toString();
    }

    private static String literally(int character) {
        String text = Character.toString(character);
        if (character == '"' || character == '\\') {
            return "\\\\*\\" + text;
        }
        boolean isPlain = Character.isLetterOrDigit(character) || character > '\u007f';
        return isPlain ? text : "\\" + text;
    }

    @Override
    public String toString() {
        return "DonorTraces[" + donor + "]";
    }
}
