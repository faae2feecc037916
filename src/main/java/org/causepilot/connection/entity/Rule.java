package org.causepilot.connection.entity;

import java.util.Locale;

/**
 * Every reason to refuse a connection string. The codes are stable: clients and translations rely on them.
 *
 * <p>Most rules exist because two well-known parsers (libpq, pgjdbc, SQLAlchemy, Python's {@code urllib}) read the same
 * text differently. What one reader checks and another one dials is how a filter is bypassed, so such a text has no
 * meaning here at all.
 */
public enum Rule {
    EMPTY,
    TOO_LONG,
    WHITE_SPACE_INSIDE,
    CONTROL_CHARACTER,
    INVISIBLE_CHARACTER,
    NOT_UNICODE,
    BAD_PERCENT_ESCAPE,
    RESERVED_CHARACTER,
    AMBIGUOUS_PLUS,
    SCHEME_NOT_SUPPORTED,
    USER_MISSING,
    USER_TOO_LONG,
    PASSWORD_MISSING,
    PASSWORD_IS_MASKED,
    PASSWORD_NEEDED,
    HOST_MISSING,
    HOST_SPELLING,
    SEVERAL_HOSTS,
    PORT_INVALID,
    DATABASE_MISSING,
    DATABASE_TOO_LONG,
    DATABASE_NOT_EXPECTED,
    SLASH_IN_DATABASE,
    PARAMETER_MALFORMED,
    PARAMETER_NOT_ALLOWED,
    PARAMETER_REPEATED,
    PARAMETER_EMPTY,
    SSLMODE_UNKNOWN,
    SSLMODE_TOO_WEAK,
    CONNECT_TIMEOUT_INVALID,
    APPLICATION_NAME_INVALID;

    /** {@code password-is-masked}, as clients see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
