package org.causepilot.platform.json;

/** Names of fields as clients wrote them, fit to be told back. */
final class FieldNames {

    private static final int LONGEST = 64;

    private FieldNames() {}

    /** A name is input too: cut to a length that a message can bear, freed of what could forge a log line. */
    static String printable(String name) {
        String clean = name.replaceAll("[^\\p{Alnum}_.\\-\\[\\]]", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
