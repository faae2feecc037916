package org.causepilot.orgdatabase.entity;

import java.util.Optional;

/**
 * What was recognised of a database.
 *
 * @param identity {@code system_identifier/oid}; empty when its server does not tell
 * @param isNew whether a database of this identity was never seen before
 */
public record Recognition(Ownership ownership, Optional<String> identity, boolean isNew) {

    public boolean is(Ownership which) {
        return ownership == which;
    }
}
