package org.causepilot.orgdatabase.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of the schema of organization databases.
 *
 * @param version {@code 2}
 * @param name what it brings, as its file is called: {@code bookkeeping}
 * @param appliedAt when one database got it; empty when it did not yet
 */
public record SchemaMigration(String version, String name, Optional<Instant> appliedAt) {

    public SchemaMigration appliedAt(Instant moment) {
        return new SchemaMigration(version, name, Optional.ofNullable(moment));
    }
}
