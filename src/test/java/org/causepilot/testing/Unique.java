package org.causepilot.testing;

import java.util.UUID;

/** Names that no other test makes up. */
public final class Unique {

    private Unique() {}

    /** Fit for a slug, a database and a mailbox. */
    public static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
