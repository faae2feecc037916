package org.causepilot.provisioning.entity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ServerUrl;
import org.causepilot.organization.entity.Slug;

/**
 * A database that is to be created, with a login role that will own it and nothing else. The role's name is used once,
 * ever: whatever database it owns is one that this plan created.
 *
 * @param attempt names the plan in the journal
 */
public record DatabasePlan(
        UUID attempt, UUID organization, ServerUrl server, String database, String role, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;
    private static final int NONCE_BYTES = 6;
    private static final int LONGEST_NAME_PART = 36;

    public static DatabasePlan of(UUID organization, Slug slug, ServerUrl server, String database) {
        String part = slug.inDatabaseName();
        String readable = part.substring(0, Math.min(LONGEST_NAME_PART, part.length()));
        String role = "causepilot_" + readable + "_" + HexFormat.of().formatHex(random(NONCE_BYTES));
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES));
        return new DatabasePlan(UUID.randomUUID(), organization, server, database, role, password);
    }

    /** How the organization will reach its database. */
    public ConnectionString connection() {
        return server.at(database).withCredentials(role, password);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "DatabasePlan[" + database + " owned by " + role + "]";
    }
}
