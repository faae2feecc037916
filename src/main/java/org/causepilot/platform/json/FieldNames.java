package org.causepilot.platform.json;

import java.util.regex.Pattern;

/** Names of fields as clients wrote them, fit to be told back. */
public final class FieldNames {

    private static final Pattern PLAUSIBLE = Pattern.compile("[\\p{Alnum}_.\\-\\[\\]]{1,64}");

    private FieldNames() {}

    /** A name is input too: what looks like none may be a value that slipped, a connection string even. */
    public static String printable(String name) {
        return PLAUSIBLE.matcher(name).matches() ? name : "?";
    }
}
