package org.causepilot.connection.entity;

/** What stands in a password's place when people look. */
final class Mask {

    static final String TEXT = "****";

    private Mask() {}

    /** Whether it is a mask, of ours or of another program, that somebody copied back instead of a password. */
    static boolean covers(String password) {
        return password.length() >= 3 && password.chars().allMatch(each -> each == '*' || each == '•');
    }
}
