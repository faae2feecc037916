package org.causepilot.provisioning.entity;

import java.util.List;

/**
 * How an act on several organizations went: each had its own transaction.
 *
 * @param done how many it was done to
 * @param refused names of those whose state does not allow it
 * @param gone how many are not there any more
 */
public record BatchOutcome(int done, List<String> refused, int gone) {

    public BatchOutcome {
        refused = List.copyOf(refused);
    }
}
