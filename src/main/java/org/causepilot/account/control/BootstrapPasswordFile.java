package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the operator of a fresh installation finds the first superadmin's password: in a file that only they can read.
 * A log would keep it, and show it to others.
 */
@ApplicationScoped
public class BootstrapPasswordFile {

    private static final Logger LOGGER = Logger.getLogger(BootstrapPasswordFile.class.getName());
    private static final String NAME = "bootstrap-admin-password";

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_DATA_DIR", defaultValue = ".causepilot")
    private String folder;

    Path path() {
        return Path.of(folder).toAbsolutePath().resolve(NAME);
    }

    void write(String password) {
        try {
            Files.createDirectories(path().getParent());
            Files.deleteIfExists(path());
            // Nobody else can read it, from its first moment on.
            Files.write(
                    Files.createFile(path(), ownerOnly()),
                    (password + "\n").getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "the first password cannot be written below CAUSEPILOT_DATA_DIR", unwritable);
        }
    }

    /** Removes the file when it holds this password, which is worth nothing any more. */
    void forget(String password) {
        try {
            if (Files.isRegularFile(path()) && Files.readString(path()).strip().equals(password)) {
                Files.delete(path());
            }
        } catch (IOException stays) {
            LOGGER.log(Level.WARNING, "{0} is out of date and could not be removed", path());
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
