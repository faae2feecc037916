package org.causepilot.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.causepilot.dev.EmbeddedPostgres;

/** Long work as another server may have left it. */
public final class LeftOperation {

    private static final String RUNNING = """
            WITH operation AS (
                INSERT INTO operations (id, kind, status, lease, lease_until, created_by, created_at, started_at)
                VALUES (CAST(? AS uuid), ?, 'running', gen_random_uuid(), now() + interval '1 hour', 'another server',
                    now(), now()) RETURNING id)
            INSERT INTO operation_items (operation_id, position, item_key, status)
            SELECT id, 1, 'organizations/' || gen_random_uuid() || '/1', 'queued' FROM operation
            """;
    private static final String FAILED = """
            WITH operation AS (
                INSERT INTO operations (id, kind, status, finished_at, created_by, created_at, started_at)
                VALUES (CAST(? AS uuid), ?, 'failed', now(), 'another server', now(), now()) RETURNING id)
            INSERT INTO operation_items (operation_id, position, item_key, status, error_code)
            SELECT id, 1, 'organizations/' || gen_random_uuid() || '/1', 'failed', 'secret-unreadable' FROM operation
            """;

    private LeftOperation() {}

    /** Under way there for an hour yet, of a kind of its own. */
    public static String running(EmbeddedPostgres postgres) {
        String id = UUID.randomUUID().toString();
        return insert(postgres, RUNNING, id, "elsewhere-" + id);
    }

    /** A rotation of keys that failed in its only item. */
    public static String failed(EmbeddedPostgres postgres) {
        return insert(postgres, FAILED, UUID.randomUUID().toString(), "key-rotation");
    }

    private static String insert(EmbeddedPostgres postgres, String sql, String id, String kind) {
        try (Connection connection = postgres.connect("causepilot_main");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, id);
            insert.setString(2, kind);
            insert.executeUpdate();
            return id;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
