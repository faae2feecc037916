package org.causepilot.fleet.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.causepilot.audit.control.AuditSearch;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.fleet.entity.FleetReport;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Operation;
import org.causepilot.orgdatabase.control.ServerOverview;
import org.causepilot.orgdatabase.entity.ServerConnections;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.provisioning.control.OrganizationList;
import org.causepilot.provisioning.entity.OrganizationState;
import org.causepilot.systemdatabase.control.ServerNodes;

/** Everything on one page. */
@ApplicationScoped
public class FleetOverview {

    private static final int EVENTS = 6;
    private static final AuditFilter ALL_EVENTS = new AuditFilter(null, null, null, null, null, null);

    @Inject
    private OrganizationList list;

    @Inject
    private ServerOverview servers;

    @Inject
    private ServerNodes nodes;

    @Inject
    private Operations operations;

    @Inject
    private AuditSearch events;

    @Inject
    private FleetAttention attention;

    @Inject
    private AuditWatch audit;

    /** Six statements in the system database, one more when a database is disconnected, none anywhere else. */
    public FleetReport read() {
        Map<OrganizationState, Long> organizations = list.counts(PageRequest.first(1));
        List<ServerConnections> used = servers.all();
        List<Operation> current = operations.current();
        List<AuditEntry> last =
                events.page(ALL_EVENTS, PageRequest.first(EVENTS)).items();
        return new FleetReport(
                organizations,
                used,
                nodes.live().size(),
                current.stream()
                        .filter(operation -> !operation.status().isOver())
                        .toList(),
                last,
                attention.of(organizations, used, current),
                audit.last().map(AuditWatch.Finding::at));
    }
}
