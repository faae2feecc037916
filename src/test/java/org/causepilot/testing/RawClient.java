package org.causepilot.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends bytes as they are, where every other client would mend or refuse them first. */
public final class RawClient {

    private static final int LONGEST_WAIT_MILLIS = 20_000;
    private static final String LINE = "\r\n";

    private final URI server;

    public RawClient(URI server) {
        this.server = server;
    }

    /** @param target what stands between method and version; taken as ISO 8859-1, like the headers */
    public RawAnswer send(String method, String target, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1" + LINE);
        head.append("Host: ").append(server.getAuthority()).append(LINE);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append(LINE));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append(LINE);
        }
        head.append("Connection: close").append(LINE).append(LINE);
        return exchange(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private RawAnswer exchange(byte[] head, byte[] body) {
        long begin = System.nanoTime();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            write(socket.getOutputStream(), head, body);
            return RawAnswer.of(received(socket.getInputStream()), (System.nanoTime() - begin) / 1_000_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Until the server closes; one that hangs up may take back what it had said. */
    private static byte[] received(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketException hungUp) {
            return answer.toByteArray();
        }
        return answer.toByteArray();
    }

    /** A server may hang up on a body that is too long before it has seen all of it; its answer counts. */
    private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(head);
        both.write(body);
        try {
            both.writeTo(out);
            out.flush();
        } catch (IOException hungUp) {
            return;
        }
    }
}
