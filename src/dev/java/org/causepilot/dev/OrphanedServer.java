package org.causepilot.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The server of a killed run, known by the process id it left in its folder and by its command, which names the folder. */
record OrphanedServer(Path home) {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));

    void remember(long pid) {
        PrivateFiles.write(pidFile(), Long.toString(pid));
    }

    void stop() {
        if (Files.exists(pidFile())) {
            ProcessHandle.of(Long.parseLong(PrivateFiles.read(pidFile())))
                    .filter(this::isOurs)
                    .ifPresent(OrphanedServer::end);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(home.toString());
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        PATIENCE.until("Stopping the server of a killed run", () -> !process.isAlive());
    }

    private Path pidFile() {
        return home.resolveSibling(home.getFileName() + ".pid");
    }
}
