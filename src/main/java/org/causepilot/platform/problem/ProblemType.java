package org.causepilot.platform.problem;

import java.util.Locale;

/**
 * Every kind of refusal that clients may meet; {@code docs/problems/<code>.md} explains each. Codes are part of the
 * outside contract: add, never rename.
 */
public enum ProblemType {
    VALIDATION(422),
    CONNECTION_STRING_INVALID(422),
    HOST_NOT_ALLOWED(422),
    CONNECTION_TEST_FAILED(422),
    DATABASE_EXISTS(409),
    DATABASE_IN_USE(409),
    SYSTEM_DATABASE(422),
    IDENTITY_MISMATCH(409),
    SLUG_TAKEN(409),
    ORGANIZATION_DATABASE_UNAVAILABLE(503),
    ORGANIZATION_SUSPENDED(403),
    MODULE_DISABLED(403),
    PRECONDITION_FAILED(412),
    TOO_MANY_ATTEMPTS(429),
    NOT_FOUND(404),
    FORBIDDEN(403),
    UNAUTHORIZED(401),
    CONFLICT(409),
    PAYLOAD_TOO_LARGE(413),
    SCHEMA_OUTDATED(503),
    INTERNAL(500);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** {@code connection-string-invalid}, as in the problem's {@code type} and in the documentation. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Message title() {
        return Message.of("platform.title." + code());
    }
}
