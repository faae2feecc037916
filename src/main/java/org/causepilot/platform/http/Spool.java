package org.causepilot.platform.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.causepilot.platform.json.PayloadTooLargeException;

/**
 * A body that is too large for memory, whole, in a file that has no name: it is gone when it is closed, or when this
 * process ends in whatever way.
 *
 * <p>So nobody waits for a slow client with a database connection in hand, what is read can be read again, and what is
 * sent is known to be complete before its first byte leaves.
 */
public final class Spool implements Closeable {

    private static final Room ROOM = new Room(1L << 30);
    private static final int BLOCK = 65_536;

    private final FileChannel file;
    private final Room room;
    private long size;
    private boolean closed;

    /** Writes what is to be sent. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Spool(Room room) throws IOException {
        this.room = room;
        Path path = Files.createTempFile("causepilot", ".spool");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * @param largest bytes of it that are taken at most
     * @throws PayloadTooLargeException when there are more
     * @throws SpoolFullException when others have taken all the room
     */
    public static Spool of(InputStream body, int largest) throws IOException {
        return of(out -> copy(body, out, largest), ROOM);
    }

    /** @throws SpoolFullException when there is no room for it */
    public static Spool of(Writing content) throws IOException {
        return of(content, ROOM);
    }

    public long size() {
        return size;
    }

    /** From the beginning, at each call. Closing it closes nothing. */
    public InputStream stream() {
        return new Reading();
    }

    /** Closing twice is closing once. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            room.taken().addAndGet(-size);
            file.close();
        }
    }

    static Spool of(Writing content, Room room) throws IOException {
        Spool spool = new Spool(room);
        boolean done = false;
        try {
            content.to(spool.new Filling());
            done = true;
            return spool;
        } finally {
            if (!done) {
                spool.close();
            }
        }
    }

    private static void copy(InputStream body, OutputStream out, int largest) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            total += count;
            if (total > largest) {
                throw new PayloadTooLargeException(largest);
            }
            out.write(block, 0, count);
        }
    }

    private void grow(int more) {
        size += more;
        if (!room.take(more)) {
            throw new SpoolFullException();
        }
    }

    /** Bytes that all of them together may take on this node. */
    record Room(long largest, AtomicLong taken) {

        Room(long largest) {
            this(largest, new AtomicLong());
        }

        private boolean take(int more) {
            return taken.addAndGet(more) <= largest;
        }
    }

    private final class Filling extends OutputStream {

        private final OutputStream end = Channels.newOutputStream(file);

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            grow(length);
            end.write(bytes, offset, length);
        }
    }

    private final class Reading extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
