package org.causepilot.idempotency.entity;

import java.util.regex.Pattern;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** What a client calls one of its requests: any 1 to 255 printable ASCII characters, a UUID for example. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[ -~]{1,255}");

    /** @throws ValidationException when it cannot be one */
    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches() || value.isBlank()) {
            throw new ValidationException(HEADER, "bad-key", Message.of("idempotency.bad-key"));
        }
    }
}
