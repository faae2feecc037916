package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find what was built, and where they leave what a person wants to see after a failure. */
final class TestFolder {

    private TestFolder() {}

    static Path payara() {
        return property("causepilot.payara");
    }

    static Path war() {
        return property("causepilot.war");
    }

    static Path serverConfiguration() {
        return property("causepilot.server-config");
    }

    /** Under {@code target}. */
    static Path output(String name) {
        try {
            return Files.createDirectories(war().resolveSibling("it").resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Run by `mvn verify`, which sets the system property " + name);
        }
        return Path.of(value).toAbsolutePath();
    }
}
