package org.causepilot.systemdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.systemdatabase.entity.ChangeHeard;
import org.causepilot.systemdatabase.entity.ChangesMissed;
import org.causepilot.systemdatabase.entity.RecordedChange;

/**
 * Where this server stands in the log of changes. Whatever rings, or nothing at all, it goes on from there: each change
 * is told once, in order, and none is left out.
 */
@ApplicationScoped
class AppliedChanges {

    private static final Logger LOGGER = Logger.getLogger(AppliedChanges.class.getName());
    private static final long UNKNOWN = -1;
    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    private Event<ChangeHeard> heard;

    @Inject
    private Event<ChangesMissed> missed;

    @Inject
    private ServerNodes nodes;

    private long number = UNKNOWN;

    synchronized long number() {
        return number;
    }

    /** Reads without holding anybody up: another thread may be waiting for a line that is dead. */
    void catchUp(Connection connection) throws SQLException {
        long from = number();
        long head = ChangeLog.head(connection);
        if (head == from) {
            return;
        }
        if (from == UNKNOWN || head < from || head - from > MOST_AT_ONCE) {
            jump(from, head);
        } else {
            apply(ChangeLog.after(connection, from, MOST_AT_ONCE), from, head);
        }
        NodeRows.confirm(connection, nodes.self(), number());
    }

    private synchronized void apply(List<RecordedChange> changes, long from, long head) {
        if (changes.isEmpty() || changes.get(0).number() != from + 1) {
            jump(from, head);
        }
        for (RecordedChange each : changes) {
            if (each.number() == number + 1) {
                tell(each.change());
                number = each.number();
            }
        }
    }

    /** Nothing is kept before the first time. */
    private synchronized void jump(long from, long head) {
        if (number == from) {
            if (from != UNKNOWN) {
                missed.fire(new ChangesMissed());
            }
            number = head;
        }
    }

    private void tell(ChangeHeard change) {
        try {
            heard.fire(change);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "a change could not be applied, everything kept is forgotten", failure);
            missed.fire(new ChangesMissed());
        }
    }
}
