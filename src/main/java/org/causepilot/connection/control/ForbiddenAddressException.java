package org.causepilot.connection.control;

import java.io.IOException;

/** A socket was about to go where the operator does not allow it. Names no address: the driver may log it. */
final class ForbiddenAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException() {
        super("The address is not allowed");
    }
}
