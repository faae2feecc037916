package org.causepilot.connection.entity;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * A connection string in its parts, as people type them into fields: unescaped, and not judged yet. The rules are those
 * of {@link ConnectionString}; what breaks one is told at its field, all at once.
 *
 * @param password null or empty when the stored one is meant
 */
public record ConnectionFields(
        String host,
        String port,
        String database,
        String user,
        String password,
        String sslMode,
        String connectTimeout,
        String applicationName)
        implements Serializable {

    public static final ConnectionFields NONE = new ConnectionFields("", "", "", "", "", "", "", "");

    public static final String HOST = "host";
    public static final String PORT = "port";
    public static final String DATABASE = "database_name";
    public static final String USER = "database_user";
    public static final String PASSWORD = "database_password";
    public static final String SSLMODE = "sslmode";
    public static final String CONNECT_TIMEOUT = "connect_timeout";
    public static final String APPLICATION_NAME = "application_name";

    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_PORT = Integer.toString(Endpoint.DEFAULT_PORT);

    public ConnectionFields {
        host = typed(host);
        port = typed(port);
        database = typed(database);
        user = typed(user);
        password = password == null ? "" : password;
        sslMode = typed(sslMode);
        connectTimeout = typed(connectTimeout);
        applicationName = typed(applicationName);
    }

    /** For people to change: without the password. */
    public static ConnectionFields of(ConnectionString string) {
        return of(string.endpoint(), string.database(), string.user(), "", string.options());
    }

    static ConnectionFields of(Location found) {
        String password = Mask.covers(found.password()) ? "" : found.password();
        return of(found.endpoint(), found.database(), found.user(), password, found.options());
    }

    private static ConnectionFields of(
            Endpoint endpoint, String database, String user, String password, ConnectionOptions options) {
        return new ConnectionFields(
                endpoint.host().text(),
                Integer.toString(endpoint.port()),
                database,
                user,
                password,
                options.sslMode().map(SslMode::wireName).orElse(""),
                options.connectTimeout()
                        .map(Duration::toSeconds)
                        .map(String::valueOf)
                        .orElse(""),
                options.applicationName().orElse(""));
    }

    /**
     * @param kept whose password is meant where none was typed, as long as everything else leads to the same place
     * @throws ValidationException with each field that breaks a rule
     */
    public ConnectionString complete(Optional<ConnectionString> kept) {
        Reading reading = new Reading();
        Host place = reading.of(HOST, bracketed(host), Host::parse);
        Integer number = reading.of(PORT, port.isEmpty() ? DEFAULT_PORT : port, written -> Endpoint.port(written, 0));
        String name = reading.of(DATABASE, database, written -> Parts.database(written, 0));
        String login = reading.of(USER, user, written -> Parts.user(written, 0));
        Optional<String> secret = reading.of(PASSWORD, password, written -> password(written, kept));
        Optional<SslMode> mode = reading.of(SSLMODE, sslMode, ConnectionFields::mode);
        Optional<Duration> timeout = reading.of(CONNECT_TIMEOUT, connectTimeout, ConnectionFields::timeout);
        Optional<String> application = reading.of(APPLICATION_NAME, applicationName, ConnectionFields::application);
        reading.end();
        ConnectionString string = ConnectionString.of(
                new Endpoint(place, number),
                name,
                new Credentials(
                        login,
                        secret.or(() -> kept.map(ConnectionString::password)).orElseThrow()),
                new ConnectionOptions(mode, timeout, application));
        if (secret.isEmpty() && !kept.map(string::hasSameTargetAs).orElse(false)) {
            reading.refuse(PASSWORD, Rule.PASSWORD_NEEDED);
            reading.end();
        }
        return string;
    }

    /** Whether a password was typed, so that the stored one is not asked for. */
    public boolean hasPassword() {
        return !password.isEmpty();
    }

    public ConnectionFields withoutPassword() {
        return new ConnectionFields(host, port, database, user, "", sslMode, connectTimeout, applicationName);
    }

    /** As it would be written, the password masked; without rules, since it is shown while people type. */
    public String preview() {
        StringJoiner options = new StringJoiner("&", "?", "").setEmptyValue("");
        option(options, SSLMODE, sslMode);
        option(options, CONNECT_TIMEOUT, connectTimeout);
        option(options, APPLICATION_NAME, applicationName);
        return "postgresql://" + PercentCoding.encode(user) + ":" + Mask.TEXT + "@" + bracketed(host) + ":"
                + (port.isEmpty() ? DEFAULT_PORT : port) + "/" + PercentCoding.encode(database) + options;
    }

    private static void option(StringJoiner options, String name, String value) {
        if (!value.isEmpty()) {
            options.add(name + "=" + PercentCoding.encode(value));
        }
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }

    /** People write an IPv6 address as it is; in a URL it needs its brackets. */
    private static String bracketed(String written) {
        return written.indexOf(':') >= 0 && !written.startsWith("[") ? "[" + written + "]" : written;
    }

    private static Optional<String> password(String written, Optional<ConnectionString> kept) {
        return written.isEmpty() && kept.isPresent() ? Optional.empty() : Optional.of(Parts.password(written, 0));
    }

    private static Optional<SslMode> mode(String written) {
        return given(written, text -> SslMode.parse(text).orElseThrow(() -> refused(Rule.SSLMODE_UNKNOWN)));
    }

    private static Optional<Duration> timeout(String written) {
        return given(written, text -> OptionsParser.seconds(text, 0));
    }

    private static Optional<String> application(String written) {
        return given(written, text -> OptionsParser.printable(text, 0));
    }

    private static <T> Optional<T> given(String written, Function<String, T> reading) {
        return written.isEmpty() ? Optional.empty() : Optional.of(reading.apply(written));
    }

    private static ConnectionStringException refused(Rule rule) {
        return new ConnectionStringException(rule, 0);
    }

    @Override
    public String toString() {
        return "ConnectionFields of " + host + ":" + port + "/" + database;
    }

    /** Reads field after field, and remembers what was refused. */
    private static final class Reading {

        private final List<FieldError> errors = new ArrayList<>();

        <T> T of(String field, String written, Function<String, T> reading) {
            try {
                return reading.apply(written);
            } catch (ConnectionStringException refusal) {
                errors.add(new FieldError(field, refusal.rule(), explained(refusal)));
                return null;
            }
        }

        void refuse(String field, Rule rule) {
            of(field, "", anything -> {
                throw refused(rule);
            });
        }

        void end() {
            if (!errors.isEmpty()) {
                throw new ValidationException(errors);
            }
        }

        /** A field needs no advice on what to write after the at sign. */
        private static Message explained(ConnectionStringException refusal) {
            return switch (refusal.rule()) {
                case "host-missing", "database-missing", "user-missing", "password-missing" ->
                    Message.of("connection.field." + refusal.rule());
                default -> Message.of("connection.rule." + refusal.rule());
            };
        }
    }
}
