package org.causepilot.connection.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * A connection string that somebody pasted, taken apart so that it can be looked at and completed. What is unknown in it
 * is told, not dropped.
 *
 * @param fields with the password that stood in it, if any
 * @param refused each parameter that is not accepted, with its place and the rule
 */
public record PastedConnection(ConnectionFields fields, List<ConnectionStringException> refused) {

    public PastedConnection {
        refused = List.copyOf(refused);
    }

    /** @throws ConnectionStringException when it cannot be taken apart at all */
    public static PastedConnection of(String text) {
        List<ConnectionStringException> refused = new ArrayList<>();
        Location found = ConnectionStringParser.parse(text, refused::add);
        return new PastedConnection(ConnectionFields.of(found), refused);
    }
}
