package org.causepilot.connection.entity;

import java.util.regex.Pattern;

/** Four decimal numbers without leading zeros: the only spelling that no resolver takes for octal, hex or a short form. */
final class Ipv4Text {

    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

    private Ipv4Text() {}

    static byte[] parse(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!OCTET.matcher(octets[i]).matches() || Integer.parseInt(octets[i]) > 255) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(octets[i]);
        }
        return bytes;
    }

    static String format(byte[] bytes, int from) {
        return (bytes[from] & 255) + "." + (bytes[from + 1] & 255) + "." + (bytes[from + 2] & 255) + "."
                + (bytes[from + 3] & 255);
    }
}
