package org.causepilot.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}, in which a running server says who it is and how far it has come (PostgreSQL, pidfile.h). */
record PostmasterFile(Path path) {

    private static final int PID_LINE = 0;
    private static final int STATUS_LINE = 7;

    boolean saysReadyFor(long pid) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** The living server that wrote the file, if there is one; the number alone may be a stranger's by now. */
    Optional<ProcessHandle> server() {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
