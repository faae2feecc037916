package org.causepilot.platform.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a JSON body: UTF-8 taken as it is (RFC 8259, section 8.1), one value, nothing after it, no deeper than
 * any request needs. The parser behind it mends broken bytes, ignores whatever follows the value, and fails on deep
 * nesting with an exception that says nothing of JSON.
 */
final class JsonText {

    /** Several times what the deepest request needs. */
    static final int DEEPEST = 32;

    private final String text;
    private int depth;
    private boolean quoted;

    private JsonText(String text) {
        this.text = text;
    }

    /** @throws MalformedJsonException naming the place, if there is one */
    static String of(byte[] utf8) {
        String text = decoded(utf8);
        new JsonText(text).check();
        return text;
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new MalformedJsonException(1, 1);
        }
    }

    private void check() {
        boolean ended = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (ended && " \t\r\n".indexOf(character) < 0) {
                throw malformed(at);
            }
            if (quoted) {
                at += character == '\\' ? 1 : 0;
                quoted = character != '"';
            } else {
                ended |= structure(character, at);
            }
        }
    }

    /** Whether the whole value ends here. */
    private boolean structure(char character, int at) {
        switch (character) {
            case '"' -> quoted = true;
            case '{', '[' -> {
                if (++depth > DEEPEST) {
                    throw malformed(at);
                }
            }
            case '}', ']' -> {
                return --depth == 0;
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    private MalformedJsonException malformed(int at) {
        String before = text.substring(0, at);
        long line = 1 + before.chars().filter(each -> each == '\n').count();
        return new MalformedJsonException(line, at - before.lastIndexOf('\n'));
    }
}
