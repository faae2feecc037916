package org.causepilot.testing;

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

    private final EmbeddedPostgres postgres;
    private final PayaraMicro server;

    private SeparateCausePilot(EmbeddedPostgres postgres, String name, Map<String, String> settings) {
        Path folder = TestFolder.output(name);
        Map<String, String> configuration = new HashMap<>(
                new ProductConfiguration(folder.resolve("data")).on(postgres).values());
        configuration.putAll(Superadmin.settings());
        configuration.putAll(settings);
        this.postgres = postgres;
        this.server = new PayaraMicro(new PayaraSetup(
                TestFolder.payara(),
                TestFolder.war(),
                TestFolder.serverConfiguration(),
                folder.resolve("server"),
                folder.resolve("server.log"),
                Ports.free(),
                configuration));
    }

    /**
     * @param name of the folder with its log under {@code target/it}, one for each test that has one
     * @param settings on top of those that every server under test has
     */
    public static SeparateCausePilot start(String name, Map<String, String> settings) {
        SeparateCausePilot product = new SeparateCausePilot(EmbeddedPostgres.startTemporary(), name, settings);
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

    @Override
    public void close() {
        try (postgres) {
            server.close();
        }
    }
}
