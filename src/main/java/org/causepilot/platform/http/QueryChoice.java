package org.causepilot.platform.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Query parameters that take one of a few words. Read by hand: JAX-RS would answer any other word with 404. */
final class QueryChoice {

    private QueryChoice() {}

    /** @param usual when the parameter is not given */
    static <E extends Enum<E>> E of(String parameter, String given, E usual) {
        if (given == null) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> word(each).equals(given))
                .findFirst()
                .orElseThrow(() -> refused(
                        parameter, Arrays.stream(all).map(QueryChoice::word).collect(Collectors.joining(", "))));
    }

    /** No, when the parameter is not given. */
    static boolean yesOrNo(String parameter, String given) {
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw refused(parameter, "true, false");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static ValidationException refused(String parameter, String choices) {
        return new ValidationException(parameter, "not-one-of", Message.of("platform.field.not-one-of", choices));
    }
}
