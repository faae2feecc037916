package org.causepilot.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.causepilot.operation.entity.Initiator;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationFilter;
import org.causepilot.operation.entity.OperationItem;
import org.causepilot.operation.entity.OperationStatus;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.systemdatabase.control.SystemStatements;

/** Starts long work, tells how it goes, ends it early and tries again what failed. The work itself goes on elsewhere. */
@ApplicationScoped
@Transactional
public class Operations {

    /** All that failed, of any operation worth reading by eye; {@link Operation#progress()} counts the rest. */
    public static final int ITEMS_SHOWN = 200;

    private static final String INSERT = """
            INSERT INTO operations (id, kind, status, created_by_id, created_by, created_at)
            VALUES (?, ?, 'queued', ?, ?, ?) ON CONFLICT (kind) WHERE status IN ('queued', 'running') DO NOTHING
            """;
    private static final String INSERT_ITEMS = """
            INSERT INTO operation_items (operation_id, position, item_key)
            SELECT ?, position, item_key FROM unnest(?) WITH ORDINALITY AS listed (item_key, position)
            """;
    private static final String CANCEL =
            "UPDATE operations SET cancel_requested = true WHERE id = ? AND status IN ('queued', 'running')";
    private static final String RETRY = """
            UPDATE operations SET status = 'queued', error = NULL, finished_at = NULL, cancel_requested = false
            WHERE id = ? AND status = 'failed' AND NOT EXISTS (
                SELECT FROM operations other WHERE other.kind = operations.kind AND other.status IN ('queued', 'running'))
            """;
    private static final String RETRY_ITEMS = """
            UPDATE operation_items SET status = 'queued', error_code = NULL, finished_at = NULL
            WHERE operation_id = ? AND status = 'failed'
            """;

    @Inject
    private SystemStatements database;

    @Inject
    private OperationKinds kinds;

    @Inject
    private OperationNews news;

    @Inject
    private Clock clock;

    /**
     * Joins the transaction under way: the operation exists if that commits.
     *
     * @param kind the name of an {@link OperationKind}
     * @param items what is to be done, in this order, each once
     * @throws OperationUnderWayException when one of its kind is not over yet
     */
    public Operation start(String kind, List<String> items, Initiator initiator) {
        UUID id = UUID.randomUUID();
        database.inTransaction(connection -> {
            if (!insert(connection, id, kind, initiator)) {
                throw new OperationUnderWayException();
            }
            return insertItems(connection, id, items);
        });
        news.tell(id);
        return get(id);
    }

    /** @throws NotFoundException when there is none */
    public Operation get(UUID id) {
        return database.inTransaction(connection -> OperationRows.find(connection, id))
                .orElseThrow(NotFoundException::new);
    }

    /** At most {@link #ITEMS_SHOWN}, those that failed first. */
    public List<OperationItem> items(UUID operation) {
        return database.inTransaction(connection -> OperationRows.items(connection, operation, ITEMS_SHOWN));
    }

    /** Newest first. */
    public Page<Operation> list(PageRequest page) {
        return list(OperationFilter.ALL, page);
    }

    /** Newest first. */
    public Page<Operation> list(OperationFilter filter, PageRequest page) {
        List<Operation> found = database.inTransaction(connection -> OperationRows.newestFirst(
                connection, filter, page.pattern().orElse(null), page.after(2), page.limit() + 1));
        return Page.of(found, page.limit(), last -> Cursor.after(last.createdAt(), last.id()));
    }

    /** All that are not over, and the last one of each kind. Newest first. */
    public List<Operation> current() {
        return database.inTransaction(OperationRows::current);
    }

    /** The names of all that this server can do. */
    public List<String> kinds() {
        return kinds.names();
    }

    /** What is under way is finished first; what was done stays done. */
    public Operation cancel(UUID id) {
        get(id);
        if (update(CANCEL, id) == 0) {
            throw new ConflictException(Message.of("operation.is-over"));
        }
        news.tell(id);
        return get(id);
    }

    /** Only what failed. */
    public Operation retry(UUID id) {
        if (get(id).status() != OperationStatus.FAILED) {
            throw new ConflictException(Message.of("operation.nothing-failed"));
        }
        if (update(RETRY, id) == 0) {
            throw new OperationUnderWayException();
        }
        update(RETRY_ITEMS, id);
        news.tell(id);
        return get(id);
    }

    private boolean insert(Connection connection, UUID id, String kind, Initiator initiator) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            statement.setObject(1, id);
            statement.setString(2, kind);
            statement.setObject(3, initiator.id());
            statement.setString(4, initiator.name());
            statement.setObject(5, now);
            return statement.executeUpdate() == 1;
        }
    }

    private static int insertItems(Connection connection, UUID id, List<String> items) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_ITEMS)) {
            statement.setObject(1, id);
            statement.setArray(2, connection.createArrayOf("text", items.toArray()));
            return statement.executeUpdate();
        }
    }

    private int update(String sql, UUID id) {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                return statement.executeUpdate();
            }
        });
    }
}
