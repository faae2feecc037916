package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationOrder;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationRows;
import org.causepilot.provisioning.entity.OrganizationState;
import org.causepilot.systemdatabase.control.SystemStatements;

/**
 * Organizations with what the last look at their databases found. Those still being made, and those that are gone, are
 * not shown.
 */
@ApplicationScoped
public class OrganizationList {

    @Inject
    private SystemStatements database;

    @Inject
    private OrganizationMigrator migrator;

    /**
     * One statement, whatever the size of the fleet.
     *
     * @throws org.causepilot.platform.problem.ValidationException when the cursor is of another order, or none at all
     */
    public OrganizationRows page(OrganizationFilter filter, OrganizationOrder order, PageRequest page) {
        OrganizationQuery query = new OrganizationQuery(migrator.latestVersion(), filter, page, order);
        return database.read(query::rows);
    }

    /** How many there are of each state, among those that match the words; none of those that there are none of. */
    public Map<OrganizationState, Long> counts(PageRequest page) {
        OrganizationQuery query = new OrganizationQuery(
                migrator.latestVersion(), OrganizationFilter.NONE, page, OrganizationOrder.BY_NAME);
        return database.read(connection -> {
            try (PreparedStatement statement = query.counts(connection);
                    ResultSet row = statement.executeQuery()) {
                Map<OrganizationState, Long> counts = new EnumMap<>(OrganizationState.class);
                while (row.next()) {
                    counts.put(OrganizationState.valueOf(row.getString(1)), row.getLong(2));
                }
                return counts;
            }
        });
    }

    /** All that match, a page at a time: neither memory nor a transaction grows with them. */
    public void forEach(
            OrganizationFilter filter, OrganizationOrder order, String words, Consumer<OrganizationRow> visitor) {
        String cursor = null;
        do {
            OrganizationRows page = page(filter, order, new PageRequest(PageRequest.LARGEST, cursor, words));
            page.items().forEach(visitor);
            cursor = page.next();
        } while (cursor != null);
    }
}
