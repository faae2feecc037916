package org.causepilot.fleet.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.operation.entity.Operation;
import org.causepilot.orgdatabase.entity.ServerConnections;
import org.causepilot.provisioning.entity.OrganizationState;

/**
 * How everything is, at one moment.
 *
 * @param organizations how many there are in each state; a state that there is none of is not there
 * @param servers of the organizations' databases
 * @param nodes how many servers of ours run
 * @param underWay operations that are not over, newest first
 * @param events the last ones of the audit trail, newest first
 * @param attention what somebody should look after, what is worst first
 * @param auditVerifiedAt when this server last walked along the whole audit chain
 */
public record FleetReport(
        Map<OrganizationState, Long> organizations,
        List<ServerConnections> servers,
        int nodes,
        List<Operation> underWay,
        List<AuditEntry> events,
        List<Attention> attention,
        Optional<Instant> auditVerifiedAt) {

    public long total() {
        return organizations.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(OrganizationState state) {
        return organizations.getOrDefault(state, 0L);
    }
}
