package org.causepilot.connection.control;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's side of PostgreSQL's protocol (manual, chapter 55), as far as mischief needs it. */
final class Conversation {

    private static final int SSL_REQUEST = 80_877_103;

    private final StringBuffer heard;
    private Socket socket;
    private DataInputStream in;
    private DataOutputStream out;

    Conversation(Socket socket, StringBuffer heard) throws IOException {
        this.heard = heard;
        over(socket);
    }

    private void over(Socket other) throws IOException {
        socket = other;
        in = new DataInputStream(other.getInputStream());
        out = new DataOutputStream(other.getOutputStream());
    }

    /** Reads the start-up packet; TLS is refused when asked for. */
    Conversation started() throws IOException {
        byte[] packet = packet();
        if (isSslRequest(packet)) {
            raw('N');
            packet();
        }
        return this;
    }

    /** Reads the start-up packet over TLS. */
    Conversation startedWith(SSLContext tls) throws IOException {
        packet();
        raw('S');
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        over(secured);
        packet();
        return this;
    }

    private static boolean isSslRequest(byte[] packet) {
        return packet.length == 4
                && ((packet[0] & 255) << 24 | (packet[1] & 255) << 16 | (packet[2] & 255) << 8 | packet[3] & 255)
                        == SSL_REQUEST;
    }

    /** Reads a message without type. */
    byte[] packet() throws IOException {
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        heard.append(new String(body, StandardCharsets.ISO_8859_1));
        return body;
    }

    /** Reads a message with type, and forgets the type. */
    byte[] message() throws IOException {
        in.readByte();
        return packet();
    }

    Conversation raw(int... bytes) throws IOException {
        for (int each : bytes) {
            out.write(each);
        }
        out.flush();
        return this;
    }

    Conversation raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return this;
    }

    Conversation send(char type, byte[] body) throws IOException {
        out.write(type);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
        return this;
    }

    Conversation send(char type, String... zeroTerminated) throws IOException {
        return send(type, (String.join("\0", zeroTerminated) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /** An authentication message: its code, and what follows. */
    Conversation authentication(int code, byte... rest) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new DataOutputStream(body).writeInt(code);
        body.write(rest);
        return send('R', body.toByteArray());
    }

    Conversation authentication(int code, String rest) throws IOException {
        return authentication(code, rest.getBytes(StandardCharsets.UTF_8));
    }

    Conversation error(String sqlState, String text) throws IOException {
        return send('E', "SFATAL", "VFATAL", "C" + sqlState, "M" + text, "");
    }

    /** Until the other side hangs up. */
    void listen() throws IOException {
        int next = in.read();
        while (next >= 0) {
            heard.append((char) next);
            next = in.read();
        }
    }
}
