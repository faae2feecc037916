package org.causepilot.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.causepilot.platform.money.Money;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.platform.time.Rfc3339;

/**
 * Reads query parameters by hand, and tells of all that cannot be read at once: JAX-RS would answer an id that is none with
 * 404. One that is missing or blank is null.
 */
public final class QueryValues {

    private final List<FieldError> errors = new ArrayList<>();

    public UUID uuid(String name, String text) {
        return read(name, text, UUID::fromString, "wrong-type", type("uuid"));
    }

    public LocalDate day(String name, String text) {
        return read(name, text, Rfc3339::day, "wrong-type", type("date"));
    }

    public Instant moment(String name, String text) {
        return read(name, text, Rfc3339::moment, "wrong-type", type("instant"));
    }

    public Long whole(String name, String text) {
        return read(name, text, Long::valueOf, "wrong-type", type("integer"));
    }

    public Currency currency(String name, String text) {
        return read(name, text, Money::currency, "wrong-type", type("currency"));
    }

    public Boolean truth(String name, String text) {
        return read(name, text, QueryValues::truth, "wrong-type", type("boolean"));
    }

    /** PostgreSQL has no NUL to compare with. */
    public String text(String name, String text) {
        return read(name, text, QueryValues::withoutNul, "wrong-type", type("string"));
    }

    /**
     * One of a few words.
     *
     * @param reading throws {@link IllegalArgumentException} at any other
     * @param words as they are told to whoever wrote another one
     */
    public <T> T oneOf(String name, String text, Function<String, T> reading, String words) {
        return read(name, text, reading, "not-one-of", Message.of("platform.field.not-one-of", words));
    }

    /** One of the constants, by its name in lower case. */
    public <E extends Enum<E>> E oneOf(String name, String text, Class<E> constants) {
        List<E> all = List.of(constants.getEnumConstants());
        return oneOf(
                name,
                text,
                word -> all.stream()
                        .filter(constant -> word(constant).equals(word))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                all.stream().map(QueryValues::word).collect(Collectors.joining(", ")));
    }

    /** @throws ValidationException that tells of all that could not be read */
    public void requireReadable() {
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
    }

    private <T> T read(String name, String text, Function<String, T> reading, String code, Message expected) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.add(new FieldError(name, code, expected));
            return null;
        }
    }

    private static Message type(String name) {
        return Message.of("platform.field.type", Message.of("platform.type." + name));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text holds NUL");
        }
        return text;
    }
}
