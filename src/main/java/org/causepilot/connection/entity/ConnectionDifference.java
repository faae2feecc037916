package org.causepilot.connection.entity;

import java.util.List;
import java.util.Optional;

/**
 * Two connection strings side by side, part by part, for people: of the password it is told only whether it is another.
 *
 * @param before empty when there was none
 */
public record ConnectionDifference(ConnectionFields before, ConnectionFields after, boolean passwordDiffers) {

    /** One part. The values of a password are always empty. */
    public record Part(String name, String before, String after, boolean differs) {

        static Part of(String name, String before, String after) {
            return new Part(name, before, after, !before.equals(after));
        }
    }

    public static ConnectionDifference of(Optional<ConnectionString> before, ConnectionString after) {
        return new ConnectionDifference(
                before.map(ConnectionFields::of).orElse(ConnectionFields.NONE),
                ConnectionFields.of(after),
                !before.map(ConnectionString::password).equals(Optional.of(after.password())));
    }

    /** All of them, in the order of the fields. */
    public List<Part> parts() {
        return List.of(
                Part.of(ConnectionFields.HOST, before.host(), after.host()),
                Part.of(ConnectionFields.PORT, before.port(), after.port()),
                Part.of(ConnectionFields.DATABASE, before.database(), after.database()),
                Part.of(ConnectionFields.USER, before.user(), after.user()),
                new Part(ConnectionFields.PASSWORD, "", "", passwordDiffers),
                Part.of(ConnectionFields.SSLMODE, before.sslMode(), after.sslMode()),
                Part.of(ConnectionFields.CONNECT_TIMEOUT, before.connectTimeout(), after.connectTimeout()),
                Part.of(ConnectionFields.APPLICATION_NAME, before.applicationName(), after.applicationName()));
    }

    /** Those that are another after than before. */
    public List<Part> changes() {
        return parts().stream().filter(Part::differs).toList();
    }
}
