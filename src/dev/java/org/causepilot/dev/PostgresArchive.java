package org.causepilot.dev;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL of this machine's kind as the class path brings it: a compressed archive. */
record PostgresArchive(URL location) {

    private static final int FINGERPRINT_LENGTH = 16;
    private static final int EXECUTABLE_BITS = 0b001_001_001;

    static PostgresArchive ofThisMachine() {
        String name = "postgres-%s-%s.txz".formatted(system(), processor());
        return Optional.ofNullable(PostgresArchive.class.getResource("/" + name))
                .map(PostgresArchive::new)
                .orElseThrow(() -> new LaunchException("No embedded PostgreSQL for this machine (" + name
                        + "). Set CAUSEPILOT_SYSTEM_DB_URL and ORG_DB_BASE_URL to a PostgreSQL of yours."));
    }

    /** Differs for every version, so that an unpacked copy is never taken for another one. */
    String fingerprint() throws IOException {
        try (InputStream raw = location.openStream();
                DigestInputStream digest = new DigestInputStream(raw, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void unpackInto(Path folder) throws IOException {
        try (InputStream raw = new BufferedInputStream(location.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE_BITS) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
