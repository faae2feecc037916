package org.causepilot.idempotency.control;

import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** The key named another request before; answering with that one's answer would be a lie. */
public class KeyReusedException extends ValidationException {

    private static final long serialVersionUID = 1L;

    public KeyReusedException() {
        super(IdempotencyKey.HEADER, "key-reused", Message.of("idempotency.key-reused"));
    }
}
