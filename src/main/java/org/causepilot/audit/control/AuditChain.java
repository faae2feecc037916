package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.systemdatabase.control.SystemStatements;

/**
 * When entries join the chain. Whoever appends keeps everybody else from appending until the commit, so it is the last
 * thing that a transaction does: who waits for a row behind it would wait for somebody who waits for the chain.
 */
@ApplicationScoped
class AuditChain {

    @Inject
    private SystemStatements database;

    @Inject
    private ChainWriter writer;

    /** What JPA has held back is written first: its rows are locked before the chain is. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void appendWithCommit(AuditEntry entry) {
        append(entry);
    }

    /** @return its place in the chain */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long appendApart(AuditEntry entry) {
        return append(entry);
    }

    private long append(AuditEntry entry) {
        return database.inTransaction(connection -> writer.append(connection, entry));
    }
}
