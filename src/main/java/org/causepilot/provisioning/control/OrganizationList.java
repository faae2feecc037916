package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.causepilot.orgdatabase.control.OrganizationMigrator;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.Sorting;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationPart;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationState;
import org.causepilot.systemdatabase.control.SystemStatements;

/**
 * Organizations with what the last look at their databases found. Those still being made, and those that are gone, are
 * not shown. A page is one statement, whatever the size of the fleet.
 */
@ApplicationScoped
public class OrganizationList {

    @Inject
    private SystemStatements database;

    @Inject
    private OrganizationMigrator migrator;

    /**
     * @param sort by {@code name}, which is usual, {@code status}, {@code schema_version}, {@code checked_at} or {@code
     *     created_at}; with a minus in front the other way round
     * @throws org.causepilot.platform.problem.ValidationException when it cannot be sorted so, or the cursor is of another
     *     sorting
     */
    public Page<OrganizationRow> page(OrganizationFilter filter, String sort, PageRequest page) {
        return read(filter, OrganizationQuery.ORDERS.choose(sort), page);
    }

    /** For whoever cannot refuse any more once rows come. @throws org.causepilot.platform.problem.ValidationException */
    public void requireSortable(String sort) {
        OrganizationQuery.ORDERS.choose(sort);
    }

    /** As {@link #page}, and where the part before it begins. */
    public OrganizationPart part(OrganizationFilter filter, String sort, PageRequest page) {
        Sorting<OrganizationRow> sorting = OrganizationQuery.ORDERS.choose(sort);
        Page<OrganizationRow> found = read(filter, sorting, page);
        boolean isFirst = !page.hasCursor() || found.items().isEmpty();
        String previous =
                isFirst ? null : sorting.reversed().after(found.items().get(0)).encoded();
        return new OrganizationPart(found.items(), previous, found.nextCursor());
    }

    /** The part that ends where {@code page.cursor()} says, which came as {@link OrganizationPart#previous()}. */
    public OrganizationPart partBefore(OrganizationFilter filter, String sort, PageRequest page) {
        Sorting<OrganizationRow> sorting = OrganizationQuery.ORDERS.choose(sort);
        Page<OrganizationRow> found = read(filter, sorting.reversed(), page);
        List<OrganizationRow> items = new ArrayList<>(found.items());
        Collections.reverse(items);
        String next = items.isEmpty()
                ? null
                : sorting.after(items.get(items.size() - 1)).encoded();
        return new OrganizationPart(items, found.nextCursor(), next);
    }

    /** How many there are of each state, among those that match the words; none of those that there are none of. */
    public Map<OrganizationState, Long> counts(PageRequest page) {
        Map<OrganizationState, Long> counts = new EnumMap<>(OrganizationState.class);
        database.read(connection -> OrganizationQuery.counts(migrator.latestVersion(), page)
                .list(connection, row -> counts.put(OrganizationState.valueOf(row.getString(1)), row.getLong(2))));
        return counts;
    }

    /** All that match, a page at a time: neither memory nor a transaction grows with them. */
    public void forEach(OrganizationFilter filter, String sort, String words, Consumer<OrganizationRow> visitor) {
        String cursor = null;
        do {
            Page<OrganizationRow> page = page(filter, sort, new PageRequest(PageRequest.LARGEST, cursor, words));
            page.items().forEach(visitor);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private Page<OrganizationRow> read(OrganizationFilter filter, Sorting<OrganizationRow> sorting, PageRequest page) {
        return database.read(connection -> OrganizationQuery.rows(migrator.latestVersion(), filter, page, sorting)
                .read(connection, page, OrganizationQuery::row));
    }
}
