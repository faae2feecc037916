package org.causepilot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The forms in which a secret could stand somewhere. */
final class Traces {

    private Traces() {}

    static Set<String> of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Set<String> forms = new TreeSet<>(List.of(
                secret,
                encoded,
                encoded.replace("+", "%20"),
                encoded.toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(bytes),
                secret.replace("\\", "\\\\").replace("\"", "\\\""),
                secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;")));
        forms.addAll(base64(bytes));
        return forms;
    }

    /** What stands before a secret moves its base64 by up to two bytes; its middle is then always one of three. */
    private static List<String> base64(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            byte[] moved = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, moved, shift, bytes.length);
            int whole = moved.length / 3 * 3;
            String text = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(moved, whole));
            forms.add(text.substring(shift == 0 ? 0 : 4));
        }
        return forms;
    }

    /** The secrets of which any form stands in the text. */
    static List<String> in(String text, List<String> secrets) {
        return secrets.stream()
                .filter(secret -> of(secret).stream().anyMatch(text::contains))
                .toList();
    }
}
