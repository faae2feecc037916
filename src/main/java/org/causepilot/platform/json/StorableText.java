package org.causepilot.platform.json;

import java.util.List;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** What a text may hold at most, wherever it comes from. */
public final class StorableText {

    private StorableText() {}

    /** @return the text; null, and {@code errors} has grown, when it cannot be stored */
    public static String of(String text, String field, List<FieldError> errors) {
        if (text.codePoints().anyMatch(StorableText::cannotBeStored)) {
            errors.add(new FieldError(field, "control-character", Message.of("platform.field.control-character")));
            return null;
        }
        return text;
    }

    /** PostgreSQL stores no NUL and no lone surrogate; other controls have no place in what people read. */
    private static boolean cannotBeStored(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && "\t\n\r".indexOf(codePoint) < 0;
        return control || Character.getType(codePoint) == Character.SURROGATE;
    }
}
