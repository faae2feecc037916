package org.causepilot.provisioning.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.provisioning.entity.DatabaseState;

/**
 * What one look at a database found.
 *
 * @param failure a code of {@link org.causepilot.connection.control.Failure}, or of the identity check
 */
record Sighting(
        DatabaseState state,
        Optional<String> serverVersion,
        Optional<String> schemaVersion,
        Optional<Long> sizeBytes,
        Optional<Duration> latency,
        Optional<String> failure) {

    static Sighting of(DatabaseState state, String failure) {
        return new Sighting(
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(failure));
    }
}
