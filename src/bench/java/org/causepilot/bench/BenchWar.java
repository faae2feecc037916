package org.causepilot.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built WAR, with the floors' resources added: they stand on the same ground as what is measured. */
final class BenchWar {

    /** Packages, and how the names of the classes begin that are added. */
    private static final Map<String, String> ADDED =
            Map.of("org/causepilot/bench/server", "", "org/causepilot/orgdatabase/control", "FloorLeases");

    private BenchWar() {}

    /** @param classes root of the compiled benchmark */
    static Path make(Path war, Path classes, Path folder) {
        Path copy = folder.resolve(war.getFileName().toString());
        try {
            Files.createDirectories(folder);
            Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem inside = FileSystems.newFileSystem(copy)) {
                for (Map.Entry<String, String> added : ADDED.entrySet()) {
                    Path target = inside.getPath("WEB-INF/classes", added.getKey());
                    add(classes.resolve(added.getKey()), added.getValue(), target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make " + copy, failure);
        }
        return copy;
    }

    private static void add(Path classes, String prefix, Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : filesIn(classes, prefix)) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
    }

    private static List<Path> filesIn(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + ".*\\.class"))
                    .toList();
        }
    }
}
