package org.causepilot.connection.entity;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Which database, on which server, as whom: read once from a text, and from then on only parts.
 *
 * <p>Not a record, on purpose: JSON-B and others write a record's components, the password included, as soon as one
 * slips into an answer. This class has nothing that looks like a property, and prints itself masked.
 */
public final class ConnectionString {

    private final Credentials credentials;
    private final Endpoint endpoint;
    private final String database;
    private final ConnectionOptions options;

    ConnectionString(Credentials credentials, Endpoint endpoint, String database, ConnectionOptions options) {
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        this.database = Parts.database(database, 0);
        this.options = Objects.requireNonNull(options, "options");
        if (render().length() > ConnectionStringParser.MAX_BYTES) {
            throw new ConnectionStringException(Rule.TOO_LONG, 0); // what is kept must be readable again
        }
    }

    /**
     * @throws ConnectionStringException when any rule is broken; a mask in the password's place is such a break, so
     *     that a string shown to people and sent back is never kept
     */
    public static ConnectionString parse(String text) {
        return complete(ConnectionStringParser.parse(text), null);
    }

    /**
     * Reads a string whose password may be missing or masked, and completes it from {@code kept}, but only while host,
     * port, user, database and TLS mode are the same: a kept password goes to nobody but the server it was given for.
     */
    public static ConnectionString parse(String text, ConnectionString kept) {
        return complete(ConnectionStringParser.parse(text), kept);
    }

    private static ConnectionString complete(Location found, ConnectionString kept) {
        Parts.database(found.database(), found.databaseAt());
        boolean withheld = found.password().isEmpty() || Mask.covers(found.password());
        if (!withheld || kept == null) {
            Parts.password(found.password(), found.passwordAt());
            return of(found, found.password());
        }
        ConnectionString completed = of(found, kept.password());
        if (!completed.hasSameTargetAs(kept)) {
            throw new ConnectionStringException(Rule.PASSWORD_NEEDED, found.passwordAt());
        }
        return completed;
    }

    private static ConnectionString of(Location found, String password) {
        return new ConnectionString(
                new Credentials(found.user(), password), found.endpoint(), found.database(), found.options());
    }

    public static ConnectionString of(String host, int port, String database, String user, String password) {
        return of(
                new Endpoint(Host.parse(host), port),
                database,
                new Credentials(user, password),
                ConnectionOptions.NONE);
    }

    public static ConnectionString of(
            Endpoint endpoint, String database, Credentials credentials, ConnectionOptions options) {
        return new ConnectionString(credentials, endpoint, database, options);
    }

    public ConnectionString withDatabase(String other) {
        return new ConnectionString(credentials, endpoint, other, options);
    }

    public ConnectionString withCredentials(String user, String password) {
        return new ConnectionString(new Credentials(user, password), endpoint, database, options);
    }

    public ConnectionString withPassword(String password) {
        return withCredentials(user(), password);
    }

    public ConnectionString withOptions(ConnectionOptions others) {
        return new ConnectionString(credentials, endpoint, database, others);
    }

    /** Whether a password given for {@code other} may be sent along this string: all is equal but the password. */
    public boolean hasSameTargetAs(ConnectionString other) {
        return endpoint.equals(other.endpoint)
                && user().equals(other.user())
                && database.equals(other.database)
                && sslMode().equals(other.sslMode());
    }

    public String user() {
        return credentials.user();
    }

    public String password() {
        return credentials.password();
    }

    public Credentials credentials() {
        return credentials;
    }

    /** As it stands in a URL: an IPv6 address keeps its brackets. */
    public String host() {
        return endpoint.host().text();
    }

    public int port() {
        return endpoint.port();
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public String database() {
        return database;
    }

    /** Where it leads to, as text: {@code host:port/database}. No secret. */
    public String target() {
        return endpoint + "/" + database;
    }

    public Optional<SslMode> sslMode() {
        return options.sslMode();
    }

    /** At most {@link ConnectionOptions#LONGEST_CONNECT_TIMEOUT}. */
    public Optional<Duration> connectTimeout() {
        return options.connectTimeout();
    }

    public Optional<String> applicationName() {
        return options.applicationName();
    }

    public ConnectionOptions options() {
        return options;
    }

    /** Canonical and complete, with the password: for the sealed store and for an explicit reveal, nothing else. */
    public String render() {
        return Rendering.of(credentials.user(), PercentCoding.encode(password()), endpoint, database, options);
    }

    /** Canonical, for people: the password as {@code ****}, everything else in ASCII. */
    public String masked() {
        return Rendering.of(credentials.user(), Mask.TEXT, endpoint, database, options);
    }

    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionString that
                && credentials.equals(that.credentials)
                && endpoint.equals(that.endpoint)
                && database.equals(that.database)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credentials, endpoint, database, options);
    }
}
