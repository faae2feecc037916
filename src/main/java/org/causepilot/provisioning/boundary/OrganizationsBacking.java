package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.Message;
import org.causepilot.provisioning.control.OrganizationList;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationPart;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationState;

/** The list of organizations: what is searched, shown and sorted, and where the page begins or ends, stand in its address. */
@Named
@RequestScoped
public class OrganizationsBacking {

    private static final int ROWS = 25;
    private static final List<String> KEYS = List.of("name", "status", "schema_version", "checked_at", "created_at");

    @Inject
    private OrganizationList list;

    private String q;
    private String status;
    private String sort;
    private String cursor;
    private String before;
    private OrganizationPart part;
    private Map<OrganizationState, Long> counts;

    /** @throws org.causepilot.platform.problem.ValidationException when the address leads nowhere */
    public void load() {
        OrganizationFilter filter = OrganizationFilter.of(state());
        part = before == null
                ? list.part(filter, sort, new PageRequest(ROWS, cursor, q))
                : list.partBefore(filter, sort, new PageRequest(ROWS, before, q));
        counts = list.counts(new PageRequest(ROWS, null, q));
    }

    public List<OrganizationRow> getRows() {
        return part().items();
    }

    public String getPrevious() {
        return part().previous();
    }

    public String getNext() {
        return part().next();
    }

    /** Those that somebody has to look after first; only the states that there are, and the one that is shown. */
    public List<OrganizationState> getStates() {
        part();
        return Arrays.stream(OrganizationState.values())
                .filter(state -> counts.containsKey(state) || state().equals(Optional.of(state)))
                .toList();
    }

    public long count(OrganizationState state) {
        part();
        return counts.getOrDefault(state, 0L);
    }

    /** Of all states. */
    public long getTotal() {
        part();
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is no organization at all, so that there is nothing to search. */
    public boolean isUntouched() {
        return getTotal() == 0 && q == null && state().isEmpty();
    }

    /** What a click on the head of a column sorts by: the other way round when it is sorted by that already. */
    public String sortBy(String key) {
        return key.equals(order()) ? "-" + key : key;
    }

    /** For {@code aria-sort}; null for a column that is not sorted by. */
    public String sorted(String key) {
        return order().equals(key) ? "ascending" : order().equals("-" + key) ? "descending" : null;
    }

    /** Every way in which it can be sorted. */
    public List<String> getKeys() {
        return KEYS;
    }

    /** Why the last look at its database failed. */
    public Message reason(OrganizationRow row) {
        return Message.of("orgdatabase.reason." + row.failure());
    }

    /** The part of the address after the question mark that leads here again. */
    public String getQuery() {
        return Stream.of(
                        part("q", q),
                        part("status", getStatus()),
                        part("sort", sort),
                        part("cursor", cursor),
                        part("before", before))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> part(String name, String value) {
        return Optional.ofNullable(value).map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private OrganizationPart part() {
        if (part == null) {
            load();
        }
        return part;
    }

    private Optional<OrganizationState> state() {
        return Optional.ofNullable(status).flatMap(OrganizationState::ofWireName);
    }

    private String order() {
        return sort == null ? KEYS.get(0) : sort;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return state().map(OrganizationState::wireName).orElse(null);
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
