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
        if (!dial.reception().looksLikePostgres()) {
            return Failure.UNREACHABLE;
        }
        if (dial.reception().isExceeded()) {
            return Failure.TOO_MUCH_DATA;
        }
        if (dial.hasExpired()) {
            return Failure.TIMEOUT;
        }
        Failure failure = DriverFailures.of(thrown);
        if (failure == Failure.UNREACHABLE) {
            return Failure.CONNECTION_LOST; // it was there
        }
        return failure == Failure.AUTHENTICATION_METHOD_REFUSED && hasNoTls(dial) ? Failure.TLS_FAILED : failure;
    }

    /** The driver says 08004 as well when the server has no TLS. */
    private static boolean hasNoTls(Dial dial) {
        return dial.sslMode().demandsTls() && dial.session().isEmpty();
    }
}
