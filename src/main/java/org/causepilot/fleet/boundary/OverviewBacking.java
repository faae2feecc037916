package org.causepilot.fleet.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.causepilot.fleet.control.FleetOverview;
import org.causepilot.fleet.entity.Attention;
import org.causepilot.fleet.entity.FleetReport;
import org.causepilot.platform.faces.PageFunctions;
import org.causepilot.provisioning.entity.OrganizationState;

/** The page that a superadmin begins with. */
@Named
@RequestScoped
public class OverviewBacking {

    private static final String LIST = "/admin/organizations.xhtml?status=";
    private static final List<OrganizationState> TILES = List.of(
            OrganizationState.CONNECTED,
            OrganizationState.DISCONNECTED,
            OrganizationState.SCHEMA_OUTDATED,
            OrganizationState.SUSPENDED,
            OrganizationState.UNKNOWN);

    @Inject
    private FleetOverview overview;

    private FleetReport report;

    public FleetReport getReport() {
        if (report == null) {
            report = overview.read();
        }
        return report;
    }

    /** The states that are always shown, with nought as well. */
    public List<OrganizationState> getTiles() {
        return TILES;
    }

    /** The states that there are. */
    public List<OrganizationState> getStates() {
        return Arrays.stream(OrganizationState.values())
                .filter(state -> getReport().count(state) > 0)
                .toList();
    }

    public String getStatesChart() {
        return FleetCharts.states(getReport());
    }

    public String getServersChart() {
        return FleetCharts.servers(getReport());
    }

    /** What it is called, in the reader's language where it is ours to name. */
    public String subject(Attention attention) {
        return attention.kind() == Attention.Kind.OPERATION_FAILED
                ? PageFunctions.word("operation.kind.", attention.subject())
                : attention.subject();
    }

    /** Where something is done about it, or where more is told. */
    public String link(Attention attention) {
        return switch (attention.kind()) {
            case AUDIT_BROKEN -> "/admin/audit.xhtml";
            case DISCONNECTED -> "/admin/organization-database.xhtml?id=" + attention.id();
            case MORE_DISCONNECTED -> LIST + OrganizationState.DISCONNECTED.wireName();
            case SCHEMA_OUTDATED -> LIST + OrganizationState.SCHEMA_OUTDATED.wireName();
            case NOT_CREATED -> LIST + OrganizationState.NOT_CREATED.wireName();
            case NOT_CONFIGURED -> LIST + OrganizationState.NOT_CONFIGURED.wireName();
            case OPERATION_FAILED -> "/admin/operation.xhtml?id=" + attention.id();
            case KEYS_DUE, SECRETS_LOST, NODE_SILENT, CONNECTIONS_SPENT, WEAK_AUTHENTICATION -> "/admin/settings.xhtml";
        };
    }
}
