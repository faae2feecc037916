package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The server's configuration as it ships, but for the levels of its loggers: all of them say all they have to say. */
final class LevelAll {

    private static final String COMMANDS = "pre-boot-commands.txt";
    private static final String LOGGING = "logging.properties";

    /** The root; and by name those that the product keeps quiet, and some below them. */
    private static final List<String> ALL = List.of(
            "",
            "java.util.logging.ConsoleHandler",
            "org.postgresql",
            "org.postgresql.Driver",
            "org.postgresql.core.v3.ConnectionFactoryImpl",
            "org.glassfish.grizzly.http.util.Parameters",
            "jakarta.enterprise.resource.webcontainer.faces.lifecycle");

    /** Tell for minutes of classes and filters, and nothing of what passes through them. */
    private static final List<String> MECHANICS = List.of(
            "jakarta.enterprise.web.util",
            "javax.enterprise.system.tools.deployment",
            "org.glassfish.hk2",
            "org.glassfish.security.services",
            "org.glassfish.weld",
            "org.jboss.weld",
            "jakarta.enterprise.inject.spi",
            "javax.enterprise.resource.weld",
            "org.glassfish.jaxb",
            "Annotation-Framework",
            "jdk.event.security",
            "org.glassfish.grizzly.filterchain",
            "org.glassfish.grizzly.ProcessorExecutor");

    /** Its line of level FINEST calls itself until the stack is full. */
    private static final List<String> BROKEN = List.of("com.sun.ejb.containers");

    private LevelAll() {}

    static Path of(Path shipped, Path parent) {
        try {
            Path ours = Files.createDirectories(parent.resolve("server-config"));
            Files.copy(shipped.resolve(COMMANDS), ours.resolve(COMMANDS), StandardCopyOption.REPLACE_EXISTING);
            try (Stream<String> lines = Files.lines(shipped.resolve(LOGGING))) {
                Files.write(
                        ours.resolve(LOGGING),
                        Stream.concat(lines.filter(LevelAll::isNoLevel), levels())
                                .toList());
            }
            return ours;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isNoLevel(String line) {
        return !line.matches("[^#=]*\\.level=.*");
    }

    private static Stream<String> levels() {
        return Stream.of(
                        ALL.stream().map(name -> name + ".level=ALL"),
                        MECHANICS.stream().map(name -> name + ".level=INFO"),
                        BROKEN.stream().map(name -> name + ".level=FINER"))
                .flatMap(levels -> levels);
    }
}
