package org.causepilot.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One keep-alive connection of a {@link Crowd}: one request at a time, the answer read to its last byte. */
final class LoadConnection {

    private static final int LONGEST_ANSWER = 1 << 16;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private SocketChannel channel;
    private long sentAt;
    private int headLength;
    private int wanted;
    private boolean closing;

    LoadConnection(URI server, Selector selector) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.selector = selector;
    }

    /** A request fits into the socket's buffer, and there is only one under way: it is written at once. */
    void send(byte[] request) throws IOException {
        if (channel == null) {
            connect();
        }
        answer.clear();
        wanted = -1;
        sentAt = System.nanoTime();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has come. */
    boolean isComplete() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("closed by the server, in the middle of an answer");
        }
        if (wanted < 0) {
            readHead();
        }
        return wanted >= 0 && answer.position() >= wanted;
    }

    long nanos() {
        return System.nanoTime() - sentAt;
    }

    int status() {
        byte[] bytes = answer.array();
        return 100 * (bytes[STATUS_AT] - '0') + 10 * (bytes[STATUS_AT + 1] - '0') + bytes[STATUS_AT + 2] - '0';
    }

    /** In UTF-8, which what is looked at in it needs only the first half of. */
    String body() {
        return new String(answer.array(), headLength, wanted - headLength, StandardCharsets.ISO_8859_1);
    }

    void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException gone) {
            // Closed is what it should be.
        }
        channel = null;
    }

    private void connect() throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    private void readHead() {
        int end = endOfHead();
        if (end >= 0) {
            String head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            int length = head.indexOf("content-length:");
            if (length < 0) {
                throw new IllegalStateException("an answer without a length: " + head);
            }
            String value = head.substring(length + "content-length:".length())
                    .lines()
                    .findFirst()
                    .orElseThrow();
            headLength = end;
            wanted = end + Integer.parseInt(value.strip());
            closing = head.contains("connection: close");
        }
    }

    /** The server ends a connection after so many requests. */
    boolean isLastAnswer() {
        return closing;
    }

    private int endOfHead() {
        byte[] bytes = answer.array();
        for (int at = 0; at + END_OF_HEAD.length <= answer.position(); at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                return at + END_OF_HEAD.length;
            }
        }
        return -1;
    }
}
