package org.causepilot.platform.paging;

import java.util.Optional;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 200 items
 * @param cursor as an earlier page gave it; null for the beginning
 * @param q words to search for; null for all
 */
public record PageRequest(int limit, String cursor, String q) {

    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    public PageRequest {
        if (limit < 1 || limit > LARGEST) {
            throw new ValidationException(
                    "limit", "out-of-range", Message.of("platform.field.out-of-range", 1, LARGEST));
        }
        if (q != null && q.indexOf('\0') >= 0) { // PostgreSQL has no such character
            throw new ValidationException("q", "control-character", Message.of("platform.field.control-character"));
        }
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null, null);
    }

    /** Whether it begins anywhere but at the beginning. */
    public boolean hasCursor() {
        return cursor != null && !cursor.isEmpty();
    }

    /** @throws ValidationException when the cursor is not one of {@code size} keys */
    public Optional<Cursor> after(int size) {
        return hasCursor() ? Optional.of(Cursor.decode(cursor, size)) : Optional.empty();
    }

    /** {@code q} as a pattern for {@code LIKE … ESCAPE '\\'} on a folded column, found anywhere. */
    public Optional<String> pattern() {
        return Optional.ofNullable(q)
                .map(Folded::of)
                .map(words ->
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
