package org.causepilot.provisioning.control;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.RevisionReason;

/**
 * The connection that is to follow an organization's present one.
 *
 * @param known the organization as it is
 * @param present its present string; empty when it has none
 * @param expectedVersion null when the caller does not care
 */
record NextConnection(
        OrganizationSnapshot known,
        Optional<ConnectionString> present,
        ConnectionString string,
        RevisionReason reason,
        Long expectedVersion) {

    UUID organization() {
        return known.id();
    }

    /** For the audit trail, masked. */
    Map<String, String> before() {
        String masked = present.map(ConnectionString::masked).orElse("");
        return state(masked, known.generation());
    }

    /** For the audit trail, masked. */
    Map<String, String> after(long generation) {
        return state(string.masked(), generation);
    }

    private static Map<String, String> state(String masked, long generation) {
        return Map.of("connection", masked, "generation", Long.toString(generation));
    }
}
