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
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                        List.of(java),
                        javaOptions(),
                        List.of("-jar", jar.toString(), "--deploy", war.toString()),
                        serverOptions())
                .flatMap(List::stream)
                .toList();
    }

    public List<String> javaOptions() {
        List<String> ours = List.of(
                "-Xmx1g",
                "-Djava.io.tmpdir=" + temporary(),
                // The driver would otherwise read passwords and servers from files in the user's home.
                "-Dorg.postgresql.pgpassfile=/nonexistent",
                "-Dorg.postgresql.pgservicefile=/nonexistent");
        return Stream.concat(ours.stream(), moreOptions()).toList();
    }

    /** Separated by spaces. For tests: a server that lives for a minute starts sooner when it compiles less. */
    private static Stream<String> moreOptions() {
        return Stream.of(System.getProperty("causepilot.java-options", "").split(" "))
                .filter(option -> !option.isEmpty());
    }

    public List<String> serverOptions() {
        return List.of(
                "--contextroot",
                "/",
                "--port",
                Integer.toString(port),
                // With --nocluster instead, or as well, Hazelcast starts and listens on every address.
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                home.resolve("root").toString(),
                "--logproperties",
                logging().toString(),
                "--prebootcommandfile",
                commands().toString());
    }

    void configure(Map<String, String> inherited) {
        inherited.keySet().removeIf(name -> configuresTheProduct(name) || configuresTheDriver(name));
        inherited.putAll(environment);
    }

    /** To be called before each start. */
    public void prepare() {
        try {
            PrivateFiles.deleteTree(home);
            PrivateFiles.folder(home);
            Files.createDirectories(temporary());
            Files.createDirectories(log.toAbsolutePath().getParent());
            LogRotation.keepPrevious(log);
            Files.copy(configuration.resolve("logging.properties"), logging());
            Files.writeString(
                    commands(), Files.readString(configuration.resolve("pre-boot-commands.txt")) + LOOPBACK_ONLY);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot prepare " + home, failure);
        }
    }

    static boolean configuresTheProduct(String variable) {
        return variable.startsWith("CAUSEPILOT_") || variable.startsWith("ORG_DB_");
    }

    private static boolean configuresTheDriver(String variable) {
        return variable.startsWith("PG");
    }

    /** A copy, to which its owner may add. */
    public Path logging() {
        return home.resolve("logging.properties");
    }

    private Path temporary() {
        return home.resolve("tmp");
    }

    private Path commands() {
        return home.resolve("pre-boot-commands.txt");
    }
}
