package org.causepilot.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Debian's and Ubuntu's package, where we are root. It brings the libraries along that a bare machine lacks. */
final class ChromiumPackage {

    private static final Path INSTALLER = Path.of("/usr/bin/apt-get");

    private ChromiumPackage() {}

    static Optional<Path> install() {
        if (!Files.isExecutable(INSTALLER) || !ProgramRun.asRoot()) {
            return Optional.empty();
        }
        ProgramRun.of(INSTALLER.toString(), "-q", "update");
        ProgramRun.of(
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                INSTALLER.toString(),
                "-q",
                "install",
                "-y",
                "--no-install-recommends",
                "chromium");
        return InstalledChromium.find();
    }
}
