package org.causepilot.testing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An answer as it came.
 *
 * @param head status line and headers
 * @param body without the framing of chunks
 */
public record RawAnswer(int status, String head, String body, long millis) {

    private static final String LINE = "\r\n";

    static RawAnswer of(byte[] bytes, long millis) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf(LINE + LINE);
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new RawAnswer(0, text, "", millis);
        }
        String head = text.substring(0, end);
        String rest = text.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new RawAnswer(Integer.parseInt(head.substring(9, 12)), head, chunked ? joined(rest) : rest, millis);
    }

    /** The sizes count bytes, and the text is decoded; but each size stands on a line of its own. */
    private static String joined(String chunks) {
        return chunks.replaceAll("(^|\r\n)[0-9a-fA-F]{1,8}\r\n", "").strip();
    }

    public boolean hasHeader(String nameAndBeginning) {
        return head.toLowerCase(Locale.ROOT).contains((LINE + nameAndBeginning).toLowerCase(Locale.ROOT));
    }
}
