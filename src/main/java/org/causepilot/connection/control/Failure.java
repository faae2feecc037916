package org.causepilot.connection.control;

import java.util.Locale;
import org.causepilot.platform.problem.Message;

/**
 * Why a server could not be used, told apart as far as somebody who may change connection strings needs, and no
 * further: whether a name exists or a port is open is nobody's business.
 */
public enum Failure {
    /** No such name, no route, refused, silent, or something else than PostgreSQL. */
    UNREACHABLE,
    FORBIDDEN_TARGET,
    TLS_FAILED,
    AUTHENTICATION_FAILED,
    AUTHENTICATION_METHOD_REFUSED,
    DATABASE_MISSING,
    NO_PRIVILEGE,
    TOO_MANY_CONNECTIONS,
    SERVER_NOT_READY,
    TIMEOUT,
    CONNECTION_LOST,
    TOO_MUCH_DATA,
    PROTOCOL_VIOLATION,
    /** An SQL failure of another kind. */
    FAILED;

    /** {@code authentication-method-refused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means and what to do. */
    public Message message() {
        return Message.of("connection.check." + code());
    }
}
