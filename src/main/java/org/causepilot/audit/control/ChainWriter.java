package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.ChainHead;
import org.causepilot.audit.entity.ChainedEntry;

/** Ties entries to the end of the chain. */
@ApplicationScoped
class ChainWriter {

    private static final Logger LOGGER = Logger.getLogger(ChainWriter.class.getName());

    @Inject
    private AuditKeys keys;

    ChainWriter() {}

    ChainWriter(AuditKeys keys) {
        this.keys = keys;
    }

    /**
     * @return its place in the chain
     * @throws IllegalStateException when the head is not as the server left it: going on would make the forgery genuine
     */
    long append(Connection connection, AuditEntry entry) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("outside of a transaction the chain would fork");
        }
        ChainHead head = begun(connection, HeadRow.locked(connection));
        keys.requireGenuine(head);
        AuditKey key = keys.current();
        AuditEntry placed = entry.at(head.lastId() + 1);
        byte[] mac = key.mac(CanonicalForm.of(placed, key.id(), head.lastMac()));
        EntryRows.insert(connection, new ChainedEntry(placed, key.id(), mac));
        HeadRow.save(connection, key.seal(head.beganAfter(), placed.id(), mac));
        return placed.id();
    }

    /** A head without a seal asks for a new chain: what is there already becomes its past. */
    private ChainHead begun(Connection connection, ChainHead head) throws SQLException {
        if (head.hasBegun()) {
            return head;
        }
        EarlierEntries earlier = new EarlierEntries();
        EntryRows.forEach(connection, 0, Long.MAX_VALUE, earlier::add);
        LOGGER.log(
                earlier.lastId() == 0 ? Level.FINE : Level.WARNING,
                "audit - a new chain begins after entry {0}",
                Long.toString(earlier.lastId()));
        return keys.current().seal(earlier.lastId(), earlier.lastId(), earlier.digest());
    }
}
