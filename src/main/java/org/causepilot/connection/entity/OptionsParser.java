package org.causepilot.connection.entity;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.causepilot.platform.problem.Message;

/**
 * Reads what follows the question mark: an allow-list, matched exactly. What the driver or libpq may learn next year is
 * refused today.
 */
final class OptionsParser {

    private static final String SSLMODE = "sslmode";
    private static final String CONNECT_TIMEOUT = "connect_timeout";
    private static final String APPLICATION_NAME = "application_name";

    private final String text;
    private final Consumer<ConnectionStringException> unknown;
    private final Set<String> seen = new HashSet<>();
    private Optional<SslMode> sslMode = Optional.empty();
    private Optional<Duration> connectTimeout = Optional.empty();
    private Optional<String> applicationName = Optional.empty();

    /** @param unknown is told of each parameter that is none of ours; whoever reads on must throw nothing */
    OptionsParser(String text, Consumer<ConnectionStringException> unknown) {
        this.text = text;
        this.unknown = unknown;
    }

    ConnectionOptions parse(int from, int to) {
        int start = from;
        while (start <= to) {
            int ampersand = text.indexOf('&', start);
            int end = ampersand < 0 || ampersand > to ? to : ampersand;
            parameter(start, end);
            start = end + 1;
        }
        return new ConnectionOptions(sslMode, connectTimeout, applicationName);
    }

    private void parameter(int from, int to) {
        int equals = text.indexOf('=', from);
        if (equals < 0 || equals > to || equals == from) {
            throw new ConnectionStringException(Rule.PARAMETER_MALFORMED, from);
        }
        Optional<String> name = allowed(from, equals);
        if (name.isEmpty()) {
            return;
        }
        if (!seen.add(name.get())) {
            throw new ConnectionStringException(Rule.PARAMETER_REPEATED, from);
        }
        int valueFrom = equals + 1;
        if (valueFrom == to) {
            throw new ConnectionStringException(Rule.PARAMETER_EMPTY, valueFrom);
        }
        refuseAmbiguous(valueFrom, to);
        set(name.get(), PercentCoding.decode(text, valueFrom, to), valueFrom);
    }

    /** asyncpg's {@code ssl} is {@code sslmode} under another name; the two together are a repetition. */
    private Optional<String> allowed(int from, int to) {
        String name = text.substring(from, to);
        switch (name) {
            case "ssl", SSLMODE:
                return Optional.of(SSLMODE);
            case CONNECT_TIMEOUT, APPLICATION_NAME:
                return Optional.of(name);
            default:
                unknown.accept(notAllowed(name, from));
                return Optional.empty();
        }
    }

    /** An escaped name is none of ours either: libpq decodes it, pgjdbc does not. */
    private static ConnectionStringException notAllowed(String name, int position) {
        return ParameterNames.tellable(name)
                .map(known -> new ConnectionStringException(
                        Rule.PARAMETER_NOT_ALLOWED,
                        position,
                        Message.of("connection.rule.parameter-not-allowed.named", known)))
                .orElseGet(() -> new ConnectionStringException(Rule.PARAMETER_NOT_ALLOWED, position));
    }

    private void refuseAmbiguous(int from, int to) {
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            if (character == '+') {
                throw new ConnectionStringException(Rule.AMBIGUOUS_PLUS, at);
            }
            if (character == '=') {
                throw new ConnectionStringException(Rule.RESERVED_CHARACTER, at);
            }
        }
    }

    private void set(String name, String value, int position) {
        switch (name) {
            case SSLMODE ->
                sslMode = Optional.of(SslMode.parse(value)
                        .orElseThrow(() -> new ConnectionStringException(Rule.SSLMODE_UNKNOWN, position)));
            case CONNECT_TIMEOUT -> connectTimeout = Optional.of(seconds(value, position));
            default -> applicationName = Optional.of(printable(value, position));
        }
    }

    static Duration seconds(String value, int position) {
        if (!value.matches("[0-9]{1,10}")) {
            throw new ConnectionStringException(Rule.CONNECT_TIMEOUT_INVALID, position);
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    static String printable(String value, int position) {
        if (!ConnectionOptions.isApplicationName(value)) {
            throw new ConnectionStringException(Rule.APPLICATION_NAME_INVALID, position);
        }
        return value;
    }
}
