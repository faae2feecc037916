package org.causepilot.provisioning.entity;

import java.util.List;
import java.util.Optional;
import org.causepilot.orgdatabase.entity.SchemaMigration;
import org.causepilot.platform.problem.Message;

/**
 * How far one organization's database is.
 *
 * @param current empty when it has no schema of ours, or nobody could look
 * @param migrations all that this program knows, the oldest first
 * @param lastError why nobody could look
 */
public record SchemaStatus(
        Optional<String> current, String latest, List<SchemaMigration> migrations, Optional<Message> lastError) {

    public List<SchemaMigration> pending() {
        return migrations.stream().filter(each -> each.appliedAt().isEmpty()).toList();
    }

    /** Whether migrating now would do something. */
    public boolean isBehind() {
        return lastError.isEmpty() && !pending().isEmpty();
    }
}
