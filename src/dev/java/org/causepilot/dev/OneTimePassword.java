package org.causepilot.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The first superadmin's password, shown in the start that made it and never again. */
final class OneTimePassword {

    private final Path file;
    private final boolean madeEarlier;

    /** To be asked before the product starts: afterwards the file does not tell when it came. */
    OneTimePassword(Path file) {
        this.file = file;
        this.madeEarlier = Files.exists(file);
    }

    Optional<String> madeNow() {
        return madeEarlier || !Files.exists(file) ? Optional.empty() : Optional.of(PrivateFiles.read(file));
    }

    Path file() {
        return file;
    }
}
