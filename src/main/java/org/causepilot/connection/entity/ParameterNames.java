package org.causepilot.connection.entity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.PGProperty;

/**
 * Names that a refusal may speak of. A refused name is input, and input is never repeated; but people deserve to read
 * which of their parameters is meant, so a name known to the driver or to libpq is told, in our own spelling.
 */
final class ParameterNames {

    private static final String[] OF_LIBPQ = {
        "host",
        "hostaddr",
        "port",
        "dbname",
        "passfile",
        "require_auth",
        "channel_binding",
        "client_encoding",
        "options",
        "fallback_application_name",
        "keepalives",
        "tcp_user_timeout",
        "replication",
        "gssencmode",
        "sslmode",
        "sslnegotiation",
        "sslcompression",
        "sslcert",
        "sslkey",
        "sslpassword",
        "sslcertmode",
        "sslrootcert",
        "sslcrl",
        "sslcrldir",
        "sslsni",
        "requirepeer",
        "ssl_min_protocol_version",
        "ssl_max_protocol_version",
        "krbsrvname",
        "gsslib",
        "gssdelegation",
        "service",
        "servicefile",
        "target_session_attrs",
        "load_balance_hosts",
        "connect_timeout",
        "application_name",
        "ssl"
    };

    private static final Map<String, String> KNOWN = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        Arrays.stream(PGProperty.values()).map(PGProperty::getName).forEach(name -> KNOWN.put(name, name));
        Arrays.stream(OF_LIBPQ).forEach(name -> KNOWN.put(name, name));
    }

    private ParameterNames() {}

    static Optional<String> tellable(String written) {
        return Optional.ofNullable(KNOWN.get(written));
    }
}
