package org.causepilot.connection.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows everything to {@link Frames} before the driver sees it, until the attempt is over. */
final class FramedInputStream extends FilterInputStream {

    private final Frames frames;
    private final Reception reception;

    FramedInputStream(InputStream received, Frames frames, Reception reception) {
        super(received);
        this.frames = frames;
        this.reception = reception;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int count = in.read(buffer, offset, wanted);
        if (count > 0 && !reception.isLifted()) {
            frames.passed(buffer, offset, count);
        }
        return count;
    }
}
