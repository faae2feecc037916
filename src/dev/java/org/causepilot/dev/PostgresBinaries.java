package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The unpacked programs, one copy per version for all clones of this user. */
record PostgresBinaries(Path folder) {

    /** Unpacked at most once: others that start at the same time wait, and what a killed run left half done is redone. */
    static synchronized PostgresBinaries in(Path cache) {
        try {
            PostgresArchive archive = PostgresArchive.ofThisMachine();
            Path folder = cache.resolve("postgres-" + archive.fingerprint());
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(cache);
                unpack(archive, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + cache, failure);
        }
    }

    /** Root's home is closed to the user who then runs PostgreSQL; elsewhere the user's own cache is the place. */
    static Path cacheFor(PostgresAccount account) {
        if (account == PostgresAccount.NOBODY) {
            return Path.of("/var/cache/causepilot");
        }
        return Path.of(System.getProperty("user.home"), ".cache", "causepilot");
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(PostgresArchive archive, Path folder) throws IOException {
        FolderLock lock = FolderLock.acquire(folder.getParent());
        try {
            if (!Files.isDirectory(folder)) {
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                PrivateFiles.deleteTree(unfinished);
                archive.unpackInto(Files.createDirectories(unfinished));
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            lock.close();
        }
    }
}
