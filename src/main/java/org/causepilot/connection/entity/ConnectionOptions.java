package org.causepilot.connection.entity;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * All that a connection string may ask for beyond where and who. Everything else is set by us, see
 * {@link org.causepilot.connection.control.DriverSettings}.
 */
public record ConnectionOptions(
        Optional<SslMode> sslMode, Optional<Duration> connectTimeout, Optional<String> applicationName) {

    public static final ConnectionOptions NONE =
            new ConnectionOptions(Optional.empty(), Optional.empty(), Optional.empty());
    public static final Duration LONGEST_CONNECT_TIMEOUT = Duration.ofSeconds(30);

    /** It appears in the server's log and statistics, which replace anything else. */
    private static final Pattern APPLICATION_NAME = Pattern.compile("[\\x20-\\x7e]{1,63}");

    /** A timeout longer than {@link #LONGEST_CONNECT_TIMEOUT}, or none at all, becomes that. */
    public ConnectionOptions {
        connectTimeout = connectTimeout.map(ConnectionOptions::clamped);
        if (!applicationName.map(ConnectionOptions::isApplicationName).orElse(true)) {
            throw new ConnectionStringException(Rule.APPLICATION_NAME_INVALID, 0);
        }
    }

    static boolean isApplicationName(String candidate) {
        return APPLICATION_NAME.matcher(candidate).matches();
    }

    private static Duration clamped(Duration wanted) {
        boolean endless = wanted.toSeconds() < 1;
        return endless || wanted.compareTo(LONGEST_CONNECT_TIMEOUT) > 0
                ? LONGEST_CONNECT_TIMEOUT
                : Duration.ofSeconds(wanted.toSeconds());
    }

    public ConnectionOptions withSslMode(SslMode mode) {
        return new ConnectionOptions(Optional.of(mode), connectTimeout, applicationName);
    }

    /** {@code ?sslmode=…&…} in a fixed order, or nothing. */
    String render() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        sslMode.ifPresent(mode -> query.add("sslmode=" + mode.wireName()));
        connectTimeout.ifPresent(timeout -> query.add("connect_timeout=" + timeout.toSeconds()));
        applicationName.ifPresent(name -> query.add("application_name=" + PercentCoding.encode(name)));
        return query.toString();
    }
}
