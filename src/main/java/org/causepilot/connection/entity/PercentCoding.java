package org.causepilot.connection.entity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** RFC 3986, section 2.1, over UTF-8. Decodes once; a plus sign is a plus sign. */
final class PercentCoding {

    private static final String UNRESERVED_MARKS = "-._~";

    private PercentCoding() {}

    /** The characters of {@code text} from {@code from} up to {@code to}, decoded. */
    static String decode(String text, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            if (text.charAt(at) == '%') {
                bytes.write(escapedByte(text, at, to));
                at += 3;
            } else {
                int codePoint = text.codePointAt(at);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return utf8(bytes.toByteArray(), from);
    }

    private static int escapedByte(String text, int at, int to) {
        int high = at + 2 < to ? hex(text.charAt(at + 1)) : -1;
        int low = at + 2 < to ? hex(text.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw new ConnectionStringException(Rule.BAD_PERCENT_ESCAPE, at);
        }
        int value = high << 4 | low;
        if (value < 0x20 || value == 0x7f) {
            throw new ConnectionStringException(Rule.CONTROL_CHARACTER, at);
        }
        return value;
    }

    /** Not {@link Character#digit}: that one also takes the digits of other scripts. */
    private static int hex(char digit) {
        return "0123456789abcdef".indexOf(digit >= 'A' && digit <= 'F' ? digit + 32 : digit);
    }

    private static String utf8(byte[] bytes, int position) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new ConnectionStringException(Rule.NOT_UNICODE, position);
        }
    }

    /** Everything but the unreserved characters is escaped, so the result is ASCII and safe to show. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(upperHex(octet >> 4)).append(upperHex(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte octet) {
        return octet >= 'a' && octet <= 'z'
                || octet >= 'A' && octet <= 'Z'
                || octet >= '0' && octet <= '9'
                || octet > 0 && UNRESERVED_MARKS.indexOf(octet) >= 0;
    }

    private static char upperHex(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 0xf);
    }
}
