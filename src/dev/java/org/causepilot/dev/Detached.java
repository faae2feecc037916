package org.causepilot.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the Ctrl-C of the terminal away from a server: we stop the servers ourselves, and in order. */
final class Detached {

    private static final List<String> PREFIX = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .filter(program -> Files.isExecutable(Path.of(program)))
            .limit(1)
            .toList();

    private Detached() {}

    /** Where there is no {@code setsid} (macOS) the command as it is: then all stop at once, which is merely noisier. */
    static List<String> command(List<String> words) {
        return Stream.concat(PREFIX.stream(), words.stream()).toList();
    }
}
