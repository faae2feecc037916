package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationDirectory;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.LastCheck;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationOverview;
import org.causepilot.provisioning.entity.OrganizationRow;

/** Organizations as people look at them: with the state of their database, as it was seen last. */
@ApplicationScoped
public class OrganizationOverviews {

    @Inject
    private OrganizationList list;

    @Inject
    private OrganizationDirectory directory;

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private LastChecks lastChecks;

    /** For the API: with the masked connection string of each, which a page does without. */
    public Page<OrganizationOverview> page(OrganizationFilter filter, String sort, PageRequest page) {
        Page<OrganizationRow> rows = list.page(filter, sort, page);
        List<UUID> ids = rows.items().stream().map(OrganizationRow::id).toList();
        Map<UUID, LastCheck> checks = lastChecks.of(ids);
        List<OrganizationOverview> overviews = directory.inOrder(ids).stream()
                .map(organization -> overview(organization, checks))
                .toList();
        return new Page<>(overviews, rows.nextCursor());
    }

    public OrganizationOverview get(UUID id) {
        return of(registry.get(id));
    }

    public OrganizationOverview of(OrganizationSnapshot organization) {
        return overview(organization, lastChecks.of(List.of(organization.id())));
    }

    private OrganizationOverview overview(OrganizationSnapshot organization, Map<UUID, LastCheck> checks) {
        Optional<LastCheck> check = Optional.ofNullable(checks.get(organization.id()));
        Optional<ConnectionString> string = vault.readable(organization);
        return new OrganizationOverview(
                organization,
                string.map(ConnectionString::masked),
                state(organization, check),
                string.map(ConnectionString::database).orElse(organization.databaseName()),
                check.flatMap(LastCheck::schemaVersion),
                check.map(LastCheck::checkedAt));
    }

    private static DatabaseState state(OrganizationSnapshot organization, Optional<LastCheck> check) {
        if (organization.connection().isEmpty()) {
            return DatabaseState.NOT_CONFIGURED;
        }
        if (!organization.isActive()) {
            return DatabaseState.SUSPENDED;
        }
        return check.map(LastCheck::state).orElse(DatabaseState.DISCONNECTED);
    }
}
