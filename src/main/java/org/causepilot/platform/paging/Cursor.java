package org.causepilot.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * The place in a sorted list after which a page begins: the sort keys of the last item seen. Clients pass it back as
 * they got it; it holds nothing that the page before did not show.
 */
public record Cursor(List<String> keys) {

    private static final char SEPARATOR = '\u001f';

    public static Cursor after(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** @throws ValidationException when it is not {@code size} keys long or was never ours */
    public static Cursor decode(String encoded, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> keys = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (keys.size() == size && text.indexOf('\0') < 0) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw refused();
    }

    public static ValidationException refused() {
        return new ValidationException("cursor", "unknown-cursor", Message.of("platform.field.cursor"));
    }

    public String encoded() {
        byte[] text = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
