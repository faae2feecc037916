package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.causepilot.account.control.Accounts;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.oversight.control.AuditQuery;
import org.causepilot.oversight.control.AuditReading;
import org.causepilot.oversight.entity.AuditLine;
import org.causepilot.platform.faces.UiSettings;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** A page of the trail: what is wanted stands in its address. Also behind the tab of one organization. */
@Named
@RequestScoped
public class AuditBacking {

    private static final int ROWS = 50;
    private static final List<String> GROUPS = List.of(
            "organization.",
            "connection.",
            "database.",
            "account.",
            "membership.",
            "invitation.",
            "module.",
            "access.",
            "operation.",
            "keys.",
            "secret.");

    @Inject
    private AuditReading reading;

    @Inject
    private Accounts accounts;

    @Inject
    private UiSettings ui;

    private String organization;
    private String actor;
    private String action;
    private String outcome;
    private String from;
    private String to;
    private String q;
    private String cursor;
    private Page<AuditLine> page;

    public void load() {
        page = reading.page(query().filter(ui.getZone(), accounts), new PageRequest(ROWS, cursor, q));
    }

    public List<AuditLine> getLines() {
        return page().items();
    }

    public String getNextCursor() {
        return page().nextCursor();
    }

    /** What actions begin with, the most asked for first. */
    public List<String> getGroups() {
        return GROUPS;
    }

    /** The filter as the end of an address: for the table that is downloaded. */
    public String getQuery() {
        return query().encoded(q);
    }

    public List<String> getOutcomes() {
        return List.of(AuditOutcome.values()).stream().map(AuditOutcome::stored).toList();
    }

    /** The name behind {@link #getOrganization()}, where one of its entries is shown. */
    public Optional<String> getOrganizationName() {
        return organization == null
                ? Optional.empty()
                : getLines().stream()
                        .flatMap(line -> line.organization().stream())
                        .findFirst();
    }

    public boolean isFiltered() {
        return java.util.stream.Stream.of(organization, actor, action, outcome, from, to, q, cursor)
                .anyMatch(each -> each != null);
    }

    private AuditQuery query() {
        return new AuditQuery(organization, actor, action, outcome, from, to);
    }

    private Page<AuditLine> page() {
        if (page == null) {
            load();
        }
        return page;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
