package org.causepilot.connection.entity;

/** The canonical spelling: port always written, everything escaped but RFC 3986's unreserved characters. */
final class Rendering {

    private Rendering() {}

    /** @param password escaped already, or the mask */
    static String of(String user, String password, Endpoint endpoint, String database, ConnectionOptions options) {
        return of(user, password, endpoint) + "/" + PercentCoding.encode(database) + options.render();
    }

    static String of(String user, String password, Endpoint endpoint) {
        return "postgresql://" + PercentCoding.encode(user) + ":" + password + "@" + endpoint;
    }
}
