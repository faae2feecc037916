package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One owner for a folder. The operating system takes the lock back when the owner dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when somebody else is the owner. */
    static Optional<FolderLock> tryAcquire(Path folder) {
        try {
            FileChannel channel = open(folder);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock " + folder, failure);
        }
    }

    /** Waits for the owner to leave; among the threads of one process the caller must see to it that only one asks. */
    static FolderLock acquire(Path folder) {
        try {
            FileChannel channel = open(folder);
            channel.lock();
            return new FolderLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock " + folder, failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot release a lock", failure);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }
}
