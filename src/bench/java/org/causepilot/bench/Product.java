package org.causepilot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.dev.PayaraMicro;
import org.causepilot.dev.PayaraSetup;
import org.causepilot.dev.Ports;
import org.causepilot.dev.ProductConfiguration;

/** The product as it ships, but for the floors in its WAR, over a PostgreSQL of its own. */
final class Product implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final Path war;
    private final Map<String, String> configuration;
    private final List<Node> nodes = new ArrayList<>();

    /** One server. */
    record Node(PayaraMicro server, ApiClient api) {

        ServerProcess process() {
            return new ServerProcess(server.pid());
        }

        /** Everything it had open is closed, everything it had compiled forgotten. */
        Node restarted() {
            server.stop();
            server.start();
            return this;
        }
    }

    private Product(EmbeddedPostgres postgres, Path folder, Map<String, String> settings) {
        this.postgres = postgres;
        this.folder = folder;
        this.war =
                BenchWar.make(Options.required("causepilot.war"), Options.required("causepilot.bench-classes"), folder);
        this.configuration = new HashMap<>(
                new ProductConfiguration(folder.resolve("data")).on(postgres).values());
        configuration.put("CAUSEPILOT_BOOTSTRAP_ADMIN_EMAIL", ApiClient.EMAIL);
        configuration.put("CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD", ApiClient.PASSWORD);
        // What is measured is what is asked for.
        configuration.put("ORG_DB_CHECK_INTERVAL", "PT0S");
        configuration.putAll(settings);
    }

    /** @param settings on top of what the product cannot do without */
    static Product start(String name, Options options, Map<String, String> settings) {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.startTemporary(List.of("max_connections=" + options.maxConnections()));
        Path folder = Options.required("causepilot.bench-output").resolve(name);
        Product product;
        try {
            product = new Product(postgres, folder, settings);
        } catch (RuntimeException failure) {
            postgres.close();
            throw failure;
        }
        try {
            product.addNode();
            return product;
        } catch (RuntimeException failure) {
            product.close();
            throw failure;
        }
    }

    Node addNode() {
        Path home = folder.resolve("server-" + nodes.size());
        PayaraMicro server = new PayaraMicro(new PayaraSetup(
                Options.required("causepilot.payara"),
                war,
                Options.required("causepilot.server-config"),
                home,
                folder.resolve("server-" + nodes.size() + ".log"),
                Ports.free(),
                configuration));
        Node node = new Node(server, new ApiClient(server.baseUri()));
        nodes.add(node);
        server.start();
        return node;
    }

    Node node() {
        return nodes.get(0);
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        try (postgres) {
            nodes.forEach(node -> node.server().close());
        }
    }
}
