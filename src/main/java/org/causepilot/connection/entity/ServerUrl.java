package org.causepilot.connection.entity;

import java.util.Objects;

/**
 * A server, without any database of it: where databases are created. Same grammar and same rules as a connection
 * string, up to the path, which must be empty.
 */
public final class ServerUrl {

    private final Credentials credentials;
    private final Endpoint endpoint;
    private final ConnectionOptions options;

    private ServerUrl(Credentials credentials, Endpoint endpoint, ConnectionOptions options) {
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.options = options;
    }

    public static ServerUrl parse(String text) {
        Location found = ConnectionStringParser.parse(text);
        if (!found.database().isEmpty()) {
            throw new ConnectionStringException(Rule.DATABASE_NOT_EXPECTED, found.databaseAt());
        }
        String password = Parts.password(found.password(), found.passwordAt());
        return new ServerUrl(new Credentials(found.user(), password), found.endpoint(), found.options());
    }

    /** The server that a connection string points to. */
    public static ServerUrl of(ConnectionString string) {
        return new ServerUrl(string.credentials(), string.endpoint(), string.options());
    }

    public ConnectionString at(String database) {
        return new ConnectionString(credentials, endpoint, database, options);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public Credentials credentials() {
        return credentials;
    }

    public ConnectionOptions options() {
        return options;
    }

    /** Complete, with the password. */
    public String render() {
        return Rendering.of(credentials.user(), PercentCoding.encode(credentials.password()), endpoint)
                + options.render();
    }

    public String masked() {
        return Rendering.of(credentials.user(), Mask.TEXT, endpoint) + options.render();
    }

    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerUrl that
                && credentials.equals(that.credentials)
                && endpoint.equals(that.endpoint)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credentials, endpoint, options);
    }
}
