package org.causepilot.provisioning.boundary;

import org.causepilot.platform.json.VerbatimText;

/**
 * Body of {@code PATCH …/database} and of {@code POST …/database/test}.
 *
 * @param dbConnectionString absent in a test: the stored one
 * @param testConnection absent: true; tests ignore it
 * @param acceptCopy absent: false. True vouches for a copy of the organization's database, a restored backup for example
 */
public record ConnectionRequest(VerbatimText dbConnectionString, Boolean testConnection, Boolean acceptCopy) {

    boolean acceptsCopy() {
        return Boolean.TRUE.equals(acceptCopy);
    }

    @Override
    public String toString() {
        return "ConnectionRequest";
    }
}
