package org.causepilot.orgdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causepilot.connection.control.CertificateTrust;
import org.causepilot.connection.control.ConnectionPolicy;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionStringException;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.connection.entity.SslMode;
import org.causepilot.organization.entity.Slug;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where organization databases are created, what they are called, and which places a connection may go to at all. */
@ApplicationScoped
public class DatabaseServers {

    @Inject
    @ConfigProperty(name = "ORG_DB_BASE_URL")
    private Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "ORG_DB_PREFIX", defaultValue = "causepilot_org_")
    private String prefix;

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_ALLOWED_DB_HOSTS")
    private Optional<String> allowedHosts;

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_DB_MIN_SSLMODE", defaultValue = "require")
    private String minSslMode;

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_DB_AUTH", defaultValue = "scram-sha-256")
    private String authentication;

    @Inject
    @ConfigProperty(name = CertificateTrust.SETTING)
    private Optional<String> authorities;

    private ServerUrl server;
    private ConnectionPolicy policy;

    /** Every contradiction stops the start, and names its setting without repeating a secret. */
    @PostConstruct
    void read() {
        server = baseUrl.map(DatabaseServers::parse).orElse(null);
        policy = new ConnectionPolicy(
                hosts(),
                setting("CAUSEPILOT_DB_MIN_SSLMODE", minSslMode, DatabaseServers::sslMode),
                authentication(),
                CertificateTrust.configured(authorities));
        if (!prefix.matches("[a-z_][a-z0-9_]{0,14}")) {
            throw new IllegalStateException(
                    "ORG_DB_PREFIX must be 1 to 15 lower-case letters, digits or underscores, no digit first");
        }
    }

    /** The server on which databases are created. */
    public Optional<ServerUrl> home() {
        return Optional.ofNullable(server);
    }

    public ConnectionPolicy policy() {
        return policy;
    }

    public String databaseNameFor(Slug slug) {
        return prefix + slug.inDatabaseName();
    }

    private AllowedHosts hosts() {
        if (allowedHosts.isPresent()) {
            return setting("CAUSEPILOT_ALLOWED_DB_HOSTS", allowedHosts.get(), AllowedHosts::parse);
        }
        return server == null ? AllowedHosts.parse("") : AllowedHosts.only(server.endpoint());
    }

    private Authentication authentication() {
        return setting("CAUSEPILOT_DB_AUTH", authentication, Authentication::parse);
    }

    private static SslMode sslMode(String text) {
        return SslMode.parse(text).orElseThrow(() -> new IllegalArgumentException("no such mode"));
    }

    private static ServerUrl parse(String url) {
        try {
            return ServerUrl.parse(url);
        } catch (ConnectionStringException invalid) {
            throw new IllegalStateException("ORG_DB_BASE_URL is not valid: " + invalid.rule());
        }
    }

    private static <T> T setting(String name, String value, java.util.function.Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | ConnectionStringException invalid) {
            throw new IllegalStateException(name + " is not valid: " + value);
        }
    }
}
