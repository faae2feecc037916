package org.causepilot.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.operation.entity.Claim;
import org.causepilot.systemdatabase.control.SystemStatements;

/**
 * Who carries an operation out: one server at a time. The clock of the database alone says when a lease is over, so that
 * servers whose clocks differ agree; and whatever is recorded is recorded under the lease, so that a server that was
 * asleep for too long cannot speak for the one that took over.
 */
@ApplicationScoped
@Transactional
class OperationLeases {

    private static final String A_WHILE = "clock_timestamp() + interval '15 seconds'";
    private static final String TAKE = """
            UPDATE operations SET status = 'running', lease = ?, lease_until = %s, started_at = coalesce(started_at, ?)
            WHERE id = (
                SELECT id FROM operations
                WHERE kind = ANY (?) AND (status = 'queued' OR (status = 'running' AND lease_until < clock_timestamp()))
                ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind
            """.formatted(A_WHILE);
    private static final String RENEW = "UPDATE operations SET lease_until = " + A_WHILE + " WHERE lease = ANY (?)";
    private static final String RELEASE =
            "UPDATE operations SET lease_until = clock_timestamp() - interval '1 second' WHERE lease = ?";
    private static final String NEXT = """
            SELECT i.item_key FROM operations o JOIN operation_items i ON i.operation_id = o.id
            WHERE o.lease = ? AND NOT o.cancel_requested AND i.status = 'queued' ORDER BY i.position LIMIT 1
            """;
    private static final String RECORD = """
            UPDATE operation_items SET status = CASE WHEN CAST(? AS text) IS NULL THEN 'succeeded' ELSE 'failed' END,
                error_code = ?, finished_at = ?
            WHERE item_key = ? AND operation_id = (SELECT id FROM operations WHERE lease = ? FOR UPDATE)
            """;
    private static final String END_ITEMS = """
            UPDATE operation_items SET status = 'cancelled', finished_at = ?
            WHERE status = 'queued' AND operation_id = (SELECT id FROM operations WHERE lease = ? FOR UPDATE)
            """;
    private static final String END = """
            UPDATE operations SET lease = NULL, lease_until = NULL, finished_at = ?, (status, error) = (
                SELECT CASE WHEN count(*) FILTER (WHERE i.status = 'cancelled') > 0 THEN 'cancelled'
                            WHEN count(*) FILTER (WHERE i.status = 'failed') > 0 THEN 'failed' ELSE 'succeeded' END,
                       CASE WHEN count(*) FILTER (WHERE i.status = 'failed') > 0 THEN 'items-failed' END
                FROM operation_items i WHERE i.operation_id = operations.id)
            WHERE lease = ?
            """;

    @Inject
    private SystemStatements database;

    @Inject
    private OperationKinds kinds;

    @Inject
    private Operations operations;

    @Inject
    private Clock clock;

    /** The oldest operation that nobody carries out, or whose server does not renew its lease any more. */
    public Optional<Claim> take() {
        UUID lease = UUID.randomUUID();
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                statement.setObject(1, lease);
                statement.setObject(2, now());
                statement.setArray(
                        3, connection.createArrayOf("text", kinds.names().toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Claim(row.getObject(1, UUID.class), row.getString(2), lease))
                            : Optional.empty();
                }
            }
        });
    }

    public void renew(Collection<UUID> leases) {
        database.inTransaction(connection -> {
            Array held = connection.createArrayOf("uuid", leases.toArray());
            return update(connection, RENEW, held);
        });
    }

    /** For a server that stops: another may take over at once. */
    public void release(Claim claim) {
        database.inTransaction(connection -> update(connection, RELEASE, claim.lease()));
    }

    /** Empty when nothing is left to be done, when it is to be cancelled, and when the lease was lost. */
    public Optional<String> next(Claim claim) {
        return database.inTransaction(connection -> next(connection, claim));
    }

    /** How an item ended, and the one to be done after it. */
    public Optional<String> record(Claim claim, String item, Optional<String> errorCode) {
        String error = errorCode.orElse(null);
        return database.inTransaction(connection -> {
            update(connection, RECORD, error, error, now(), item, claim.lease());
            return next(connection, claim);
        });
    }

    /** Nothing happens when the lease was lost. */
    public void end(Claim claim) {
        int ended = database.inTransaction(connection -> {
            update(connection, END_ITEMS, now(), claim.lease());
            return update(connection, END, now(), claim.lease());
        });
        if (ended == 1) {
            kinds.get(claim.kind()).ended(operations.get(claim.operation()));
        }
    }

    private static Optional<String> next(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, claim.lease());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
