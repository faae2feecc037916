package org.causepilot.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How one server is started.
 *
 * @param jar Payara Micro
 * @param war the product
 * @param configuration the folder {@code server-config}, whose files production uses as well
 * @param home a folder of the server's own, emptied at each start
 * @param log where its output goes; the one of the start before is kept beside it
 * @param port of HTTP
 * @param environment configuration of the product; nothing of ours is inherited from this process's environment
 */
public record PayaraSetup(
        Path jar, Path war, Path configuration, Path home, Path log, int port, Map<String, String> environment) {

    private static final String LOOPBACK_ONLY =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address"
                    + "=127.0.0.1\n";

    List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.io.tmpdir=" + temporary(),
                // The driver would otherwise read passwords and servers from files in the user's home.
                "-Dorg.postgresql.pgpassfile=/nonexistent",
                "-Dorg.postgresql.pgservicefile=/nonexistent",
                "-jar",
                jar.toString(),
                "--rootdir",
                home.resolve("root").toString(),
                "--logproperties",
                configuration.resolve("logging.properties").toString(),
                "--prebootcommandfile",
                commands().toString(),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(port),
                // With --nocluster instead, or as well, Hazelcast starts and listens on every address.
                "--nohazelcast",
                "--disablephonehome");
    }

    void configure(Map<String, String> inherited) {
        inherited.keySet().removeIf(PayaraSetup::configuresTheProduct);
        inherited.putAll(environment);
    }

    void prepare() {
        try {
            PrivateFiles.deleteTree(home);
            PrivateFiles.folder(home);
            Files.createDirectories(temporary());
            Files.createDirectories(log.toAbsolutePath().getParent());
            LogRotation.keepPrevious(log);
            Files.writeString(
                    commands(), Files.readString(configuration.resolve("pre-boot-commands.txt")) + LOOPBACK_ONLY);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot prepare " + home, failure);
        }
    }

    /** Names the driver and the product listen to; a test or a second clone must not be steered by them. */
    static boolean configuresTheProduct(String variable) {
        return Stream.of("CAUSEPILOT_", "ORG_DB_", "PG").anyMatch(variable::startsWith);
    }

    private Path temporary() {
        return home.resolve("tmp");
    }

    private Path commands() {
        return home.resolve("pre-boot-commands.txt");
    }
}
