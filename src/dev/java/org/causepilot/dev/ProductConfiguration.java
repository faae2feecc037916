package org.causepilot.dev;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What production must be configured with, made up for one folder: keys kept in it, databases on an embedded server. */
public final class ProductConfiguration {

    static final String SYSTEM_DB_URL = "CAUSEPILOT_SYSTEM_DB_URL";
    static final String ORGANIZATION_DB_URL = "ORG_DB_BASE_URL";

    static final String ALLOWED_HOSTS = "CAUSEPILOT_ALLOWED_DB_HOSTS";

    private static final String LOOPBACK = "127.0.0.1,localhost,[::1]";

    private final Map<String, String> values = new HashMap<>();
    private final GeneratedKeys keys;

    public ProductConfiguration(Path folder) {
        keys = new GeneratedKeys(folder.resolve("keys"));
        values.put("CAUSEPILOT_DATA_DIR", folder.toString());
        values.put("CAUSEPILOT_KEYSET", keys.keyset().toString());
        values.put("CAUSEPILOT_JWT_PRIVATE_KEY", keys.jwtPrivateKey().toString());
        values.put("CAUSEPILOT_AUDIT_KEY", keys.auditKey());
    }

    /** Prepares the databases and roles too. */
    public ProductConfiguration on(EmbeddedPostgres postgres) {
        DevelopmentDatabases databases = new DevelopmentDatabases(
                postgres, keys.password("system-database"), keys.password("organization-databases"));
        databases.prepare();
        return with(SYSTEM_DB_URL, databases.systemUrl())
                .with(ORGANIZATION_DB_URL, databases.organizationBaseUrl())
                .with(ALLOWED_HOSTS, LOOPBACK);
    }

    public ProductConfiguration with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
