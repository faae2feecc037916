package org.causepilot.connection.control;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Notices when the driver asks for TLS (PostgreSQL manual, 55.2.10), because the answer has no length. */
final class TlsRequestWatch extends FilterOutputStream {

    private static final long SSL_REQUEST = 8L << 32 | 80_877_103;

    private final Frames frames;

    TlsRequestWatch(OutputStream sent, Frames frames) {
        super(sent);
        this.frames = frames;
    }

    /** The driver flushes the request as one write of its own. */
    @Override
    public void write(byte[] buffer, int offset, int count) throws IOException {
        if (count == Long.BYTES && ByteBuffer.wrap(buffer, offset, count).getLong() == SSL_REQUEST) {
            frames.expectTlsAnswer();
        }
        out.write(buffer, offset, count);
    }
}
