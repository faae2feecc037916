package org.causepilot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.dev.Lifeline;
import org.causepilot.dev.PayaraSetup;
import org.causepilot.dev.Ports;
import org.causepilot.dev.ServerStart;

/**
 * The server that Arquillian starts: what it is told, and what it does not know how to be told.
 *
 * <p>The configuration reaches the server as a file of system properties, because Arquillian passes no environment and a
 * command line can be read by every user of the machine.
 */
final class ArquillianServer implements AutoCloseable {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("fish.payara.arquillian");

    private final PayaraSetup setup;
    private final SuiteDeployment deployment = new SuiteDeployment();

    ArquillianServer(Path folder, Map<String, String> configuration) {
        setup = new PayaraSetup(
                TestFolder.payara(),
                TestFolder.war(),
                TestFolder.serverConfiguration(),
                folder.resolve("server"),
                folder.resolve("server.log"),
                Ports.free(),
                configuration);
    }

    void start() {
        CHATTER.setLevel(Level.WARNING);
        setup.prepare();
        Path configuration = writeConfiguration();
        logToFile();
        System.setProperty("causepilot.test.java-options", words(setup.javaOptions().stream()));
        System.setProperty(
                "causepilot.test.server-options",
                words(Stream.concat(
                        setup.serverOptions().stream(), Stream.of("--systemproperties", configuration.toString()))));
        deployment.deploy();
        process().forEach(server -> Lifeline.tie(server, "TERM"));
        new ServerStart(baseUri(), setup.log()).await(() -> !process().isEmpty());
    }

    /** Arquillian reports the machine's outer address, on which nothing listens. */
    URI baseUri() {
        return URI.create("http://127.0.0.1:" + setup.port());
    }

    Path log() {
        return setup.log();
    }

    @Override
    public void close() {
        Optional<Path> copy = deployedCopy();
        deployment.close();
        copy.ifPresent(ArquillianServer::delete);
    }

    /** The connector leaves its copy of the WAR behind, in a temporary folder that it names to nobody but the server. */
    private Optional<Path> deployedCopy() {
        return process().stream()
                .flatMap(server -> Stream.of(server.info().arguments().orElse(new String[0])))
                .filter(argument -> argument.endsWith(SuiteDeployment.ARCHIVE))
                .map(Path::of)
                .findFirst();
    }

    private static void delete(Path copy) {
        try {
            Files.delete(copy);
            Files.delete(copy.getParent());
            Files.delete(copy.getParent().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path writeConfiguration() {
        Path file = setup.home().resolve("server.properties");
        Properties properties = new Properties();
        properties.putAll(setup.environment());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the server prints is read by Arquillian, for the sign that it is ready, and kept nowhere. */
    private void logToFile() {
        String handlers =
                """
                handlers=java.util.logging.FileHandler,java.util.logging.ConsoleHandler
                PayaraMicro.level=INFO
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                """.formatted(setup.log().toString().replace("%", "%%").replace("\\", "/"));
        try {
            Files.writeString(setup.logging(), handlers, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<ProcessHandle> process() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .orElse("")
                        .contains(setup.home().toString()))
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** The connector splits at spaces, except behind a backslash. */
    private static String words(Stream<String> options) {
        return options.map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }
}
