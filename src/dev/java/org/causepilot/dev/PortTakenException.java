package org.causepilot.dev;

/** Somebody took the port after it had been found free: worth another try with another one. */
public final class PortTakenException extends LaunchException {

    private static final long serialVersionUID = 1L;

    public PortTakenException(String message) {
        super(message);
    }
}
