package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.causepilot.audit.entity.AuditVerdict;
import org.causepilot.audit.entity.HeadMark;
import org.causepilot.systemdatabase.control.SystemStatements;

/** Walks along the whole chain and finds the first entry that is not as it was written, or not there any more. */
@ApplicationScoped
public class AuditVerification {

    @Inject
    private SystemStatements database;

    @Inject
    private AuditKeys keys;

    /** @param noted an end of the chain from the log: only this shows that entries and head were set back together */
    public AuditVerdict verify(Optional<HeadMark> noted) {
        return database.read(connection -> walk(connection, keys, noted));
    }

    static AuditVerdict walk(Connection connection, AuditKeys keys, Optional<HeadMark> noted) throws SQLException {
        HeadRow.WithRows end = HeadRow.readWithRows(connection);
        ChainWalk walk = new ChainWalk(keys, end.head(), noted);
        EntryRows.forEach(connection, 0, end.head().lastId(), walk::goesOnAfter);
        return walk.verdict(end.lastRow());
    }
}
