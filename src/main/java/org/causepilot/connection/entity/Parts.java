package org.causepilot.connection.entity;

import java.nio.charset.StandardCharsets;

/**
 * What a decoded part must obey, whether it was parsed or put together by us. Positions are those of the part's first
 * character in the text; 0 when there is no text.
 */
final class Parts {

    /** {@code NAMEDATALEN - 1}: the server cuts longer names off silently, and the rest then means somebody else. */
    private static final int MAX_NAME_BYTES = 63;

    private Parts() {}

    static String user(String user, int position) {
        return name(user, position, Rule.USER_MISSING, Rule.USER_TOO_LONG);
    }

    static String database(String database, int position) {
        return name(database, position, Rule.DATABASE_MISSING, Rule.DATABASE_TOO_LONG);
    }

    /** Anything but controls; only a mask is no password. */
    static String password(String password, int position) {
        if (password == null || password.isEmpty()) {
            throw new ConnectionStringException(Rule.PASSWORD_MISSING, position);
        }
        if (Mask.covers(password)) {
            throw new ConnectionStringException(Rule.PASSWORD_IS_MASKED, position);
        }
        refuseControls(password, position);
        return password;
    }

    private static String name(String name, int position, Rule missing, Rule tooLong) {
        if (name == null || name.isEmpty()) {
            throw new ConnectionStringException(missing, position);
        }
        refuseControls(name, position);
        if (name.codePoints().anyMatch(Characters::isInvisible)) {
            throw new ConnectionStringException(Rule.INVISIBLE_CHARACTER, position);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw new ConnectionStringException(tooLong, position);
        }
        return name;
    }

    private static void refuseControls(String text, int position) {
        if (text.codePoints().anyMatch(Characters::isControl)) {
            throw new ConnectionStringException(Rule.CONTROL_CHARACTER, position);
        }
        if (text.codePoints().anyMatch(Characters::isBroken)) {
            throw new ConnectionStringException(Rule.NOT_UNICODE, position);
        }
    }
}
