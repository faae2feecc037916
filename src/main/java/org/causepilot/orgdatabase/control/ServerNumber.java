package org.causepilot.orgdatabase.control;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A short number for a server, the same on every node, which does not say where it stands. */
final class ServerNumber {

    private static final int LENGTH = 8;

    private ServerNumber() {}

    static String of(String server) {
        return UUID.nameUUIDFromBytes(server.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, LENGTH);
    }
}
