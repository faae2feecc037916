package org.causepilot.testing;

import io.restassured.filter.Filter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.dev.PayaraMicro;
import org.causepilot.dev.PayaraSetup;
import org.causepilot.dev.Ports;
import org.causepilot.dev.ProductConfiguration;

/** A second product with a PostgreSQL of its own, for the test that kills one of them. Costs some fifteen seconds. */
public final class SeparateCausePilot implements AutoCloseable {

    private static final String SYSTEM_DATABASE = "CAUSEPILOT_SYSTEM_DB_URL";

    private final EmbeddedPostgres postgres;
    private final boolean isGuest;
    private final PayaraSetup setup;
    private final PayaraMicro server;

    private SeparateCausePilot(
            EmbeddedPostgres postgres, String name, Map<String, String> settings, Path serverConfiguration) {
        this(
                postgres,
                false,
                TestFolder.output(name),
                TestFolder.war(),
                configuration(postgres, name, settings),
                serverConfiguration);
    }

    private SeparateCausePilot(
            EmbeddedPostgres postgres,
            boolean isGuest,
            Path folder,
            Path war,
            Map<String, String> configuration,
            Path serverConfiguration) {
        this.postgres = postgres;
        this.isGuest = isGuest;
        this.setup = new PayaraSetup(
                TestFolder.payara(),
                war,
                serverConfiguration,
                folder.resolve("server"),
                folder.resolve("server.log"),
                Ports.free(),
                configuration);
        this.server = new PayaraMicro(setup);
    }

    private static Map<String, String> configuration(
            EmbeddedPostgres postgres, String name, Map<String, String> settings) {
        Path data = TestFolder.output(name).resolve("data");
        Map<String, String> configuration =
                new HashMap<>(new ProductConfiguration(data).on(postgres).values());
        configuration.putAll(Superadmin.settings());
        configuration.put("ORG_DB_CHECK_INTERVAL", "PT0S");
        configuration.putAll(settings);
        return configuration;
    }

    /**
     * @param name of the folder with its log under {@code target/it}, one for each test that has one
     * @param settings on top of those that every server under test has
     */
    public static SeparateCausePilot start(String name, Map<String, String> settings) {
        return start(name, settings, TestFolder.serverConfiguration());
    }

    /** Every logger of the server at {@code ALL}, for the test that reads what they say. */
    public static SeparateCausePilot startAtLevelAll(String name, Map<String, String> settings) {
        return start(name, settings, LevelAll.of(TestFolder.serverConfiguration(), TestFolder.output(name)));
    }

    /**
     * A second server of the same installation: same databases, same keys; and with a mail sender.
     *
     * @param line through which it reaches the system database
     */
    public SeparateCausePilot join(String name, TcpForwarder line) {
        Path folder = TestFolder.output(name);
        Map<String, String> configuration = new HashMap<>(configuration());
        configuration.put("CAUSEPILOT_DATA_DIR", folder.resolve("data").toString());
        configuration.putAll(Mailbox.SETTINGS);
        configuration.computeIfPresent(
                SYSTEM_DATABASE, (key, url) -> url.replace(":" + postgres.port() + "/", ":" + line.port() + "/"));
        return started(new SeparateCausePilot(
                postgres,
                true,
                folder,
                Mailbox.addedTo(TestFolder.war(), folder),
                configuration,
                TestFolder.serverConfiguration()));
    }

    private static SeparateCausePilot start(String name, Map<String, String> settings, Path serverConfiguration) {
        return started(new SeparateCausePilot(EmbeddedPostgres.startTemporary(), name, settings, serverConfiguration));
    }

    private static SeparateCausePilot started(SeparateCausePilot product) {
        try {
            product.server.start();
            return product;
        } catch (RuntimeException failure) {
            product.close();
            throw failure;
        }
    }

    public URI baseUri() {
        return server.baseUri();
    }

    public Api api() {
        return new Api(baseUri());
    }

    /** @param witness of every exchange */
    public Api api(Filter witness) {
        return new Api(baseUri(), witness);
    }

    /** Names and stacks of all threads of the server, as its operator would see them. */
    public String threads() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return ProgramRun.of(jcmd, Long.toString(server.pid()), "Thread.print").output();
    }

    /** To be killed and started. */
    public EmbeddedPostgres postgres() {
        return postgres;
    }

    /** To be killed and started. */
    public PayaraMicro server() {
        return server;
    }

    public Path log() {
        return server.log();
    }

    /** Of a server that joined another. */
    public Mailbox mailbox() {
        return new Mailbox(Path.of(configuration().get("CAUSEPILOT_DATA_DIR")));
    }

    /** What the server was told, its secrets included. */
    public Map<String, String> configuration() {
        return setup.environment();
    }

    /** Everything that the server writes, but its log. */
    public Path home() {
        return setup.home();
    }

    @Override
    public void close() {
        try (EmbeddedPostgres own = isGuest ? null : postgres) {
            server.close();
        }
    }
}
