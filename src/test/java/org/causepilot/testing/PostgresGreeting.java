package org.causepilot.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a client says first (PostgreSQL manual, "Message Formats", StartupMessage), with another database named in it. */
final class PostgresGreeting {

    private static final int HEADER = 8;

    /** Requests for encryption have a code in place of the protocol's version, and nothing else. */
    private static final int LOWEST_REQUEST_CODE = 1234 << 16;

    private PostgresGreeting() {}

    static void pass(DataInputStream client, DataOutputStream server, String database) throws IOException {
        int length = client.readInt();
        int protocol = client.readInt();
        if (protocol >= LOWEST_REQUEST_CODE) {
            server.writeInt(length);
            server.writeInt(protocol);
            server.flush();
            pass(client, server, database);
            return;
        }
        String[] parameters = new String(client.readNBytes(length - HEADER), StandardCharsets.UTF_8).split("\0");
        byte[] changed = naming(database, parameters);
        server.writeInt(HEADER + changed.length);
        server.writeInt(protocol);
        server.write(changed);
        server.flush();
    }

    private static byte[] naming(String database, String[] parameters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index + 1 < parameters.length; index += 2) {
            String value = parameters[index].equals("database") ? database : parameters[index + 1];
            bytes.write((parameters[index] + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
