package org.causepilot.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code CAUSEPILOT_DATA_DIR}: all that a development server keeps, for one run at a time. */
final class DataDirectory implements AutoCloseable {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(90));

    private final Path path;
    private final FolderLock lock;

    private DataDirectory(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory claim(Path path) {
        PrivateFiles.folder(path);
        awaitTheEndOfARunThatStops(path);
        FolderLock lock = FolderLock.tryAcquire(path)
                .orElseThrow(() -> new LaunchException("CausePilot already runs on " + path + ".\n"
                        + "Stop it first, or give this one a folder of its own with CAUSEPILOT_DATA_DIR."));
        PrivateFiles.deleteTree(stopMark(path));
        return new DataDirectory(path, lock);
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path server() {
        return path.resolve("server");
    }

    Path serverLog() {
        return path.resolve("logs").resolve("server.log");
    }

    /** Written by the product when it makes its first superadmin without being given a password. */
    Path oneTimePassword() {
        return path.resolve("bootstrap-admin-password");
    }

    Path superadmin() {
        return path.resolve("superadmin");
    }

    /** Tells the next start that the folder is about to become free. */
    void markStopping() {
        PrivateFiles.write(stopMark(path), "stopping");
    }

    @Override
    public void close() {
        lock.close();
    }

    /** Ctrl-C gives the prompt back before the servers have stopped, and people are quick to start again. */
    private static void awaitTheEndOfARunThatStops(Path path) {
        if (Files.exists(stopMark(path))) {
            PATIENCE.until("Stopping the previous run", () -> isFree(path));
        }
    }

    private static boolean isFree(Path path) {
        Optional<FolderLock> lock = FolderLock.tryAcquire(path);
        lock.ifPresent(FolderLock::close);
        return lock.isPresent();
    }

    private static Path stopMark(Path path) {
        return path.resolve("stopping");
    }
}
