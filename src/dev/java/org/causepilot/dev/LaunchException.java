package org.causepilot.dev;

/** A server could not be started or stopped; the message is for the person at the terminal, and holds no secret. */
public class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
