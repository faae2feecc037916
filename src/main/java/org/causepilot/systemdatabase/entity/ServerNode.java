package org.causepilot.systemdatabase.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A running server.
 *
 * @param id new at each start
 * @param startedAt by the clock of the system database, as {@code seenAt}
 * @param applied the last change whose consequences it has drawn
 */
public record ServerNode(UUID id, String host, Instant startedAt, Instant seenAt, long applied) {}
