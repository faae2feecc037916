package org.causepilot.leaks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a text could be spelled somewhere. */
enum Forms {
    RAW {
        @Override
        List<String> of(String text) {
            return List.of(text);
        }
    },
    PERCENT {
        @Override
        List<String> of(String text) {
            String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
            String uri = form.replace("+", "%20");
            String strict = uri.replace("*", "%2A").replace("%7E", "~");
            return List.of(form, uri, strict, lowerHex(form), lowerHex(uri), lowerHex(strict));
        }
    },
    BASE64 {
        @Override
        List<String> of(String text) {
            return atEveryAlignment(text, Base64.getEncoder());
        }
    },
    BASE64_URL {
        @Override
        List<String> of(String text) {
            return atEveryAlignment(text, Base64.getUrlEncoder());
        }
    },
    JSON {
        @Override
        List<String> of(String text) {
            String plain = text.replace("\\", "\\\\").replace("\"", "\\\"");
            return List.of(plain, plain.replace("/", "\\/"), asciiOnly(plain));
        }
    },
    HTML {
        @Override
        List<String> of(String text) {
            String less = text.replace("&", "&amp;").replace("<", "&lt;");
            return List.of(
                    less,
                    less.replace(">", "&gt;").replace("\"", "&quot;"),
                    less.replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;"),
                    less.replace(">", "&gt;").replace("\"", "&#34;").replace("'", "&#39;"),
                    less.replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;"));
        }
    },
    HEX {
        @Override
        List<String> of(String text) {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            return List.of(hex, hex.toUpperCase(Locale.ROOT));
        }
    };

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    abstract List<String> of(String text);

    private static String lowerHex(String encoded) {
        return ESCAPE.matcher(encoded).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    private static String asciiOnly(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(sign -> {
            if (sign < 128) {
                escaped.append((char) sign);
            } else {
                escaped.append("\\u%04x".formatted(sign));
            }
        });
        return escaped.toString();
    }

    /** What stands before a text moves its base64 by up to two bytes; its middle is then always one of three. */
    private static List<String> atEveryAlignment(String text, Base64.Encoder encoder) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Map<Integer, String> forms = new HashMap<>();
        for (int before = 0; before < 3; before++) {
            byte[] moved = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, moved, before, bytes.length);
            String encoded = encoder.encodeToString(Arrays.copyOf(moved, moved.length / 3 * 3));
            forms.put(before, encoded.substring(before == 0 ? 0 : 4));
        }
        return List.copyOf(forms.values());
    }
}
