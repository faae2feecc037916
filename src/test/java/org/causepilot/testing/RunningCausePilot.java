package org.causepilot.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.dev.ProductConfiguration;

/** The product as it ships, over a PostgreSQL of its own, shared by all tests of a run. */
public final class RunningCausePilot implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ArquillianServer server;
    private final Api api;
    private final Map<String, String> configuration;

    private RunningCausePilot(EmbeddedPostgres postgres) {
        Path folder = TestFolder.output("suite");
        configuration = new HashMap<>(
                new ProductConfiguration(folder.resolve("data")).on(postgres).values());
        configuration.putAll(Superadmin.settings());
        // Tests count what is asked of a database.
        configuration.put("ORG_DB_CHECK_INTERVAL", "PT0S");
        this.postgres = postgres;
        this.server = new ArquillianServer(folder, configuration);
        this.api = new Api(server.baseUri());
    }

    static RunningCausePilot start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
        try {
            RunningCausePilot product = new RunningCausePilot(postgres);
            product.server.start();
            return product;
        } catch (RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    public URI baseUri() {
        return server.baseUri();
    }

    /** Requests to the REST API: as nobody, as the superadmin, as anybody. */
    public Api api() {
        return api;
    }

    /** Where the organizations' databases are, and the system database. */
    public EmbeddedPostgres postgres() {
        return postgres;
    }

    /** What the server was configured with. */
    public String setting(String name) {
        return configuration.get(name);
    }

    /** Where no secret may ever stand. */
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
