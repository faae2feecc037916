package org.causepilot.oversight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.testing.TestKeyset;

/** Organizations written straight into the system database, sealed by whichever keyset a test likes. */
final class SealedOrganizations {

    private static final String ORGANIZATION = """
            INSERT INTO organizations (id, name, name_folded, slug, status, database_name, connection_sealed,
                connection_target, generation, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'active', ?, ?, ?, 1, now(), now())
            """;
    private static final String REVISION = """
            INSERT INTO connection_revisions (organization_id, generation, sealed, reason, changed_by, changed_at)
            VALUES (?, 1, ?, 'generated', 'a test', now())
            """;
    private static final String ALL_SEALED = """
            SELECT id, generation, connection_sealed FROM organizations WHERE connection_sealed IS NOT NULL
            UNION ALL SELECT organization_id, generation, sealed FROM connection_revisions
            """;

    private final EmbeddedPostgres postgres;
    private final List<UUID> ids = new ArrayList<>();

    SealedOrganizations(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Each with one revision. */
    List<UUID> add(int count, TestKeyset keyset) throws SQLException {
        List<UUID> added = new ArrayList<>();
        try (Connection system = postgres.connect("causepilot_main");
                PreparedStatement organization = system.prepareStatement(ORGANIZATION);
                PreparedStatement revision = system.prepareStatement(REVISION)) {
            for (int number = 0; number < count; number++) {
                UUID id = UUID.randomUUID();
                fill(organization, id, keyset.seal(connectionString(id), SealedConnection.place(id, 1)));
                revision.setObject(1, id);
                revision.setBytes(2, keyset.seal(connectionString(id), SealedConnection.place(id, 1)));
                revision.addBatch();
                added.add(id);
            }
            organization.executeBatch();
            revision.executeBatch();
        }
        ids.addAll(added);
        return added;
    }

    static String connectionString(UUID id) {
        return "postgresql://o_" + id + ":a-password@127.0.0.1:5432/" + database(id);
    }

    /** Any row, by its id; the ciphertext as it stands. */
    byte[] sealed(UUID id) {
        try (Connection system = postgres.connect("causepilot_main");
                PreparedStatement query =
                        system.prepareStatement("SELECT connection_sealed FROM organizations WHERE id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    int count(String sql) {
        try (Connection system = postgres.connect("causepilot_main");
                Statement statement = system.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Together with their revisions. */
    void remove(List<UUID> gone) throws SQLException {
        try (Connection system = postgres.connect("causepilot_main");
                PreparedStatement delete = system.prepareStatement("DELETE FROM organizations WHERE id = ANY (?)")) {
            delete.setArray(1, system.createArrayOf("uuid", gone.toArray()));
            delete.executeUpdate();
        }
        ids.removeAll(gone);
    }

    UUID any(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    /** @return how many secrets opened, all there are */
    int openAll(TestKeyset keyset) throws SQLException {
        try (Connection system = postgres.connect("causepilot_main");
                Statement statement = system.createStatement();
                ResultSet row = statement.executeQuery(ALL_SEALED)) {
            int opened = 0;
            while (row.next()) {
                keyset.open(row.getBytes(3), SealedConnection.place(row.getObject(1, UUID.class), row.getLong(2)));
                opened++;
            }
            return opened;
        }
    }

    /** How many rows each key sealed, by what the database itself says. */
    Map<Long, Integer> keys() {
        try (Connection system = postgres.connect("causepilot_main");
                Statement statement = system.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT key, count(*) FROM (
                            SELECT connection_key_id AS key FROM organizations WHERE connection_sealed IS NOT NULL
                            UNION ALL SELECT key_id FROM connection_revisions
                            UNION ALL SELECT body_key_id FROM idempotency_keys WHERE body_sealed IS NOT NULL) all_rows
                        GROUP BY key
                        """)) {
            Map<Long, Integer> keys = new TreeMap<>();
            while (row.next()) {
                keys.put(row.getLong(1), row.getInt(2));
            }
            return keys;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void fill(PreparedStatement organization, UUID id, byte[] sealed) throws SQLException {
        String slug = "o" + id.toString().replace("-", "");
        organization.setObject(1, id);
        organization.setString(2, slug);
        organization.setString(3, slug);
        organization.setString(4, slug);
        organization.setString(5, database(id));
        organization.setBytes(6, sealed);
        organization.setString(7, "127.0.0.1:5432/" + database(id));
        organization.addBatch();
    }

    private static String database(UUID id) {
        return "o_" + id.toString().replace("-", "");
    }
}
