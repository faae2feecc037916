package org.causepilot.platform.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as clients write them. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    static String of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
