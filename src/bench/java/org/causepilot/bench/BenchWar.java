package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The built WAR, with the resources of {@code org.causepilot.bench.server} added: floors stand on the same ground. */
final class BenchWar {

    private static final String ADDED = "org/causepilot/bench/server";

    private BenchWar() {}

    /** @param classes root of the compiled benchmark */
    static Path make(Path war, Path classes, Path folder) {
        Path copy = folder.resolve(war.getFileName().toString());
        try {
            Files.createDirectories(folder);
            Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem inside = FileSystems.newFileSystem(copy)) {
                add(classes.resolve(ADDED), inside.getPath("WEB-INF/classes", ADDED));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + copy, failure);
        }
        return copy;
    }

    private static void add(Path classes, Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : filesIn(classes)) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
