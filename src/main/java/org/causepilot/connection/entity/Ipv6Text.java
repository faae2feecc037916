package org.causepilot.connection.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** IPv6 as text: read as in RFC 4291, section 2.2, written as in RFC 5952. No zones, no brackets. */
final class Ipv6Text {

    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;

    private Ipv6Text() {}

    static byte[] parse(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            List<Integer> groups = groups(text, true);
            return groups == null || groups.size() != GROUPS ? null : bytes(groups, List.of());
        }
        List<Integer> head = groups(text.substring(0, gap), false);
        List<Integer> tail = groups(text.substring(gap + 2), true);
        return head == null || tail == null || head.size() + tail.size() >= GROUPS ? null : bytes(head, tail);
    }

    /** {@code null} when it is none; only the last group of an address may be a dotted quad. */
    private static List<Integer> groups(String text, boolean last) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] written = text.split(":", -1);
        for (int i = 0; i < written.length; i++) {
            byte[] quad = last && i == written.length - 1 ? Ipv4Text.parse(written[i]) : null;
            if (quad != null) {
                groups.add((quad[0] & 255) << 8 | quad[1] & 255);
                groups.add((quad[2] & 255) << 8 | quad[3] & 255);
            } else if (GROUP.matcher(written[i]).matches()) {
                groups.add(Integer.parseInt(written[i], 16));
            } else {
                return null;
            }
        }
        return groups;
    }

    private static byte[] bytes(List<Integer> head, List<Integer> tail) {
        byte[] bytes = new byte[2 * GROUPS];
        put(bytes, 0, head);
        put(bytes, GROUPS - tail.size(), tail);
        return bytes;
    }

    private static void put(byte[] bytes, int first, List<Integer> groups) {
        for (int i = 0; i < groups.size(); i++) {
            bytes[2 * (first + i)] = (byte) (groups.get(i) >> 8);
            bytes[2 * (first + i) + 1] = (byte) (int) groups.get(i);
        }
    }

    static String format(byte[] bytes) {
        int from = 0;
        int length = 0;
        for (int start = 0; start < GROUPS; start++) {
            int zeros = zerosFrom(bytes, start);
            if (zeros > length) {
                from = start;
                length = zeros;
            }
        }
        return length < 2 ? join(bytes, 0, GROUPS) : join(bytes, 0, from) + "::" + join(bytes, from + length, GROUPS);
    }

    private static int zerosFrom(byte[] bytes, int start) {
        int end = start;
        while (end < GROUPS && group(bytes, end) == 0) {
            end++;
        }
        return end - start;
    }

    private static String join(byte[] bytes, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : ":").append(Integer.toHexString(group(bytes, i)));
        }
        return joined.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 255) << 8 | bytes[2 * index + 1] & 255;
    }
}
