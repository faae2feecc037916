package org.causepilot.oversight.entity;

import java.util.List;
import java.util.Optional;
import org.causepilot.audit.entity.AuditEntry;

/**
 * An entry of the trail with what a reader needs besides.
 *
 * @param organization the name of the organization it concerns; empty when it concerns none, or none that is there still
 * @param isUnfinished whether it announced something of which nobody said how it ended, long enough ago
 * @param changes what it changed, name by name
 */
public record AuditLine(AuditEntry entry, Optional<String> organization, boolean isUnfinished, List<Change> changes) {

    /**
     * One value before and after.
     *
     * @param before null when there was none
     * @param after null when there is none any more
     * @param isSecret whether it was replaced by a mask, so that all there is to tell is that it changed
     */
    public record Change(String name, String before, String after, boolean isSecret) {}
}
