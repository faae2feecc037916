package org.causepilot.oversight.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationItem;

/**
 * An operation as people follow it.
 *
 * @param took since somebody carries it out, until it was over or until now; empty before
 * @param steps those that failed first; not all of very many
 * @param deeds who asked for it, cancelled it, tried again what failed; oldest first
 */
public record OperationStory(Operation operation, Optional<Duration> took, List<Step> steps, List<AuditLine> deeds) {

    /**
     * One item of it.
     *
     * @param organization whose it is, where its key says so and the organization is still there
     */
    public record Step(OperationItem item, Optional<String> organization) {}

    /** Items that were not tried yet. */
    public int left() {
        return operation.progress().total()
                - operation.progress().done()
                - operation.progress().failed();
    }
}
