package org.causepilot.provisioning.entity;

import java.time.Instant;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionDifference;

/**
 * What saving would change.
 *
 * @param version of the organization that this was compared with: what is saved has to find the same
 * @param difference from the connection in force to the one that was typed
 * @param meanwhile what somebody else has changed since it was opened
 */
public record ConnectionProposal(long version, ConnectionDifference difference, Optional<Meanwhile> meanwhile) {

    /**
     * @param difference from the connection that was opened to the one in force
     * @param changedBy who, by e-mail address
     */
    public record Meanwhile(ConnectionDifference difference, String changedBy, Instant changedAt) {}

    /** Whether there is anything to save. */
    public boolean isChange() {
        return !difference.changes().isEmpty();
    }
}
