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
import org.causepilot.provisioning.entity.OrganizationOrder;
import org.causepilot.provisioning.entity.OrganizationRow;
import org.causepilot.provisioning.entity.OrganizationRows;
import org.causepilot.provisioning.entity.OrganizationState;

/** The list of organizations: what is searched, shown and sorted, and where the page begins, stand in its address. */
@Named
@RequestScoped
public class OrganizationsBacking {

    private static final int ROWS = 25;

    @Inject
    private OrganizationList list;

    private String q;
    private String status;
    private String sort;
    private String cursor;
    private OrganizationRows rows;
    private Map<OrganizationState, Long> counts;

    /** @throws org.causepilot.platform.problem.ValidationException when the address leads nowhere */
    public void load() {
        rows = list.page(OrganizationFilter.of(state()), order(), new PageRequest(ROWS, cursor, q));
        counts = list.counts(new PageRequest(ROWS, null, q));
    }

    public List<OrganizationRow> getRows() {
        return rows().items();
    }

    public String getPrevious() {
        return rows().previous();
    }

    public String getNext() {
        return rows().next();
    }

    /** Those that somebody has to look after first; only the states that there are, and the one that is shown. */
    public List<OrganizationState> getStates() {
        rows();
        return Arrays.stream(OrganizationState.values())
                .filter(state -> counts.containsKey(state) || state().equals(Optional.of(state)))
                .toList();
    }

    public long count(OrganizationState state) {
        rows();
        return counts.getOrDefault(state, 0L);
    }

    /** Of all states. */
    public long getTotal() {
        rows();
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is no organization at all, so that there is nothing to search. */
    public boolean isUntouched() {
        return getTotal() == 0 && q == null && state().isEmpty();
    }

    /** What a click on the head of a column sorts by: the other way round when it is sorted by that already. */
    public String sortBy(String key) {
        return key.equals(order().wireName()) ? "-" + key : key;
    }

    /** For {@code aria-sort}; null for a column that is not sorted by. */
    public String sorted(String key) {
        boolean isSorted = order().key().wireName().equals(key);
        return isSorted ? order().isDescending() ? "descending" : "ascending" : null;
    }

    /** Why the last look at its database failed. */
    public Message reason(OrganizationRow row) {
        return Message.of("orgdatabase.reason." + row.failure());
    }

    /** The part of the address after the question mark that leads here again. */
    public String getQuery() {
        return Stream.of(part("q", q), part("status", getStatus()), part("sort", sort), part("cursor", cursor))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> part(String name, String value) {
        return Optional.ofNullable(value).map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private OrganizationRows rows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    private Optional<OrganizationState> state() {
        return Optional.ofNullable(status).flatMap(OrganizationState::ofWireName);
    }

    private OrganizationOrder order() {
        return Optional.ofNullable(sort).flatMap(OrganizationOrder::ofWireName).orElse(OrganizationOrder.BY_NAME);
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
}
