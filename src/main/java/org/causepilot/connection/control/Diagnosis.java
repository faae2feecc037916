package org.causepilot.connection.control;

/**
 * Why an attempt failed, from how far it came and only then from what the driver threw: the driver has one SQLState for
 * many causes, and its exceptions come late when the socket was closed under it.
 */
final class Diagnosis {

    private Diagnosis() {}

    static Failure of(Throwable thrown, Dial dial) {
        if (dial.hasMetForbiddenAddress()) {
            return Failure.FORBIDDEN_TARGET;
        }
        if (dial.reception().isExceeded()) {
            return Failure.TOO_MUCH_DATA;
        }
        if (!dial.reception().looksLikePostgres()) {
            return Failure.UNREACHABLE;
        }
        if (dial.hasExpired()) {
            return Failure.TIMEOUT;
        }
        Failure failure = DriverFailures.of(thrown);
        return failure == Failure.AUTHENTICATION_METHOD_REFUSED && hasNoTls(dial) ? Failure.TLS_FAILED : failure;
    }

    /** After the sign-in: whatever breaks now, the server is there. */
    static Failure ofSession(Throwable thrown, Dial dial) {
        Failure failure = of(thrown, dial);
        return failure == Failure.UNREACHABLE ? Failure.CONNECTION_LOST : failure;
    }

    /** The driver says 08004 as well when the server has no TLS; then it never began any. */
    private static boolean hasNoTls(Dial dial) {
        return dial.sslMode().demandsTls() && dial.secured().isEmpty();
    }
}
