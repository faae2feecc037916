package org.causepilot.provisioning.boundary;

/**
 * Body of {@code PATCH …/database} and of {@code POST …/database/test}.
 *
 * @param dbConnectionString absent in a test: the stored one
 * @param testConnection absent: true; tests ignore it
 */
public record ConnectionRequest(String dbConnectionString, Boolean testConnection) {

    @Override
    public String toString() {
        return "ConnectionRequest";
    }
}
