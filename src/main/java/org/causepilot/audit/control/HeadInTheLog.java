package org.causepilot.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.entity.ChainHead;
import org.causepilot.audit.entity.HeadMark;
import org.causepilot.systemdatabase.control.SystemStatements;

/**
 * Writes the end of the chain to the log at start, regularly and at stop. Whoever owns the database could put back an old
 * copy of all of it, and no key would show it; the log shows it, as long as somebody else keeps it.
 * A server that is told to stop may close its log before its beans: the last minute then stands in the line of the next
 * start.
 */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadInTheLog {

    private static final Logger LOGGER = Logger.getLogger(HeadInTheLog.class.getName());

    @Inject
    private SystemStatements database;

    @Inject
    private AuditKeys keys;

    private long lastTold = -1;

    @PostConstruct
    @PreDestroy
    @Schedule(hour = "*", minute = "*", persistent = false)
    void tell() {
        try {
            tell(database.read(HeadRow::read));
        } catch (IllegalStateException unavailable) {
            LOGGER.log(Level.FINE, "audit - the head cannot be read", unavailable);
        }
    }

    private void tell(ChainHead head) {
        if (!head.hasBegun() || head.lastId() == lastTold) {
            return;
        }
        lastTold = head.lastId();
        LOGGER.log(Level.INFO, "audit - head {0}", HeadMark.of(head));
        if (!keys.isGenuine(head)) {
            LOGGER.log(Level.SEVERE, "audit - the end of the chain is not as the server left it; nothing is recorded");
        }
    }
}
