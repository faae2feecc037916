package org.causepilot.connection.entity;

import java.util.regex.Pattern;

/** One host, one port: the only place a connection may go. */
public record Endpoint(Host host, int port) {

    public static final int DEFAULT_PORT = 5432;

    private static final int LAST_PORT = 65_535;
    /** ASCII digits only: {@link Integer#parseInt} would take a sign and the digits of other scripts. */
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

    public Endpoint {
        if (port < 1 || port > LAST_PORT) {
            throw new ConnectionStringException(Rule.PORT_INVALID, 0);
        }
    }

    static int port(String written, int position) {
        if (!PORT.matcher(written).matches() || Integer.parseInt(written) > LAST_PORT) {
            throw new ConnectionStringException(Rule.PORT_INVALID, position);
        }
        return Integer.parseInt(written);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
