package org.causepilot.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.fleet.entity.Attention;
import org.causepilot.fleet.entity.Attention.Kind;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationStatus;
import org.causepilot.orgdatabase.control.DatabaseServers;
import org.causepilot.orgdatabase.entity.ServerConnections;
import org.causepilot.oversight.control.SealingKeys;
import org.causepilot.oversight.entity.SealingKey;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.Message;
import org.causepilot.provisioning.control.OrganizationList;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationState;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ServerNode;

/** Finds what somebody should look after. */
@ApplicationScoped
class FleetAttention {

    /** The rest is a number, and a link to all of them. */
    private static final int NAMED = 5;

    private static final String LATEST_CHECK_FIRST = "-checked_at";

    @Inject
    private OrganizationList list;

    @Inject
    private SealingKeys keys;

    @Inject
    private ServerNodes nodes;

    @Inject
    private DatabaseServers servers;

    @Inject
    private AuditWatch audit;

    List<Attention> of(
            Map<OrganizationState, Long> organizations, List<ServerConnections> used, List<Operation> operations) {
        List<Attention> found = new ArrayList<>();
        addDisconnected(found, organizations.getOrDefault(OrganizationState.DISCONNECTED, 0L));
        addCount(found, Kind.SCHEMA_OUTDATED, organizations.get(OrganizationState.SCHEMA_OUTDATED));
        addCount(found, Kind.NOT_CREATED, organizations.get(OrganizationState.NOT_CREATED));
        addCount(found, Kind.NOT_CONFIGURED, organizations.get(OrganizationState.NOT_CONFIGURED));
        used.stream()
                .filter(ServerConnections::isNearlySpent)
                .forEach(server ->
                        found.add(Attention.about(Kind.CONNECTIONS_SPENT, server.server(), null, server.capacity())));
        operations.stream()
                .filter(operation -> operation.status() == OperationStatus.FAILED)
                .forEach(failed -> found.add(Attention.about(
                        Kind.OPERATION_FAILED,
                        failed.kind(),
                        failed.id(),
                        failed.progress().failed())));
        addKeys(found);
        for (ServerNode silent : nodes.silent()) {
            found.add(Attention.about(Kind.NODE_SILENT, silent.host(), silent.id(), 1));
        }
        audit.last()
                .map(AuditWatch.Finding::verdict)
                .filter(verdict -> !verdict.isIntact())
                .ifPresent(verdict -> found.add(Attention.of(Kind.AUDIT_BROKEN, verdict.firstBrokenId())));
        if (servers.policy().authentication() == Authentication.MD5) {
            found.add(Attention.of(Kind.WEAK_AUTHENTICATION, 1));
        }
        found.sort(Comparator.comparing(Attention::kind));
        return found;
    }

    private void addDisconnected(List<Attention> found, long count) {
        if (count == 0) {
            return;
        }
        OrganizationFilter disconnected = OrganizationFilter.of(Optional.of(OrganizationState.DISCONNECTED));
        List<OrganizationRow> rows = list.page(disconnected, LATEST_CHECK_FIRST, PageRequest.first(NAMED))
                .items();
        rows.forEach(
                row -> found.add(new Attention(Kind.DISCONNECTED, row.name(), row.id(), 1, reason(row.failure()))));
        addCount(found, Kind.MORE_DISCONNECTED, count - rows.size());
    }

    private static Message reason(String failure) {
        return failure == null ? null : Message.of("orgdatabase.reason." + failure);
    }

    private void addKeys(List<Attention> found) {
        long lost = 0;
        long old = 0;
        for (SealingKey key : keys.list()) {
            lost += key.isKnown() ? 0 : key.secrets();
            old += key.isKnown() && !key.isPrimary() ? key.secrets() : 0;
        }
        addCount(found, Kind.SECRETS_LOST, lost);
        addCount(found, Kind.KEYS_DUE, old);
    }

    private static void addCount(List<Attention> found, Kind kind, Long count) {
        if (count != null && count > 0) {
            found.add(Attention.of(kind, count));
        }
    }
}
