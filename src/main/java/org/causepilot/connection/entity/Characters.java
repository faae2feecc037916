package org.causepilot.connection.entity;

/** Which characters may stand where; the same for what is typed and for what percent-encoding hides. */
final class Characters {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    static boolean isWhiteSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == BYTE_ORDER_MARK
                || codePoint == 0x85;
    }

    /** C0, DEL and C1: they forge log lines and end C strings early. */
    static boolean isControl(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL;
    }

    /** Zero-width and direction marks, line and paragraph separators: two names that look alike must be alike. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Half of a surrogate pair: no UTF-8 exists for it. */
    static boolean isBroken(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
