package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.causepilot.audit.control.AuditSearch;
import org.causepilot.audit.control.IntentOutcomes;
import org.causepilot.audit.entity.AuditEntry;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.organization.control.OrganizationDirectory;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.oversight.entity.AuditLine;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** The trail as people read it: with names instead of ids, and with what is missing. */
@ApplicationScoped
public class AuditReading {

    /** Longer than anything takes that is announced and not an operation. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private static final String MASK = "****";

    @Inject
    private AuditSearch search;

    @Inject
    private IntentOutcomes outcomes;

    @Inject
    private OrganizationDirectory organizations;

    @Inject
    private Clock clock;

    public Page<AuditLine> page(AuditFilter filter, PageRequest request) {
        Page<AuditEntry> found = search.page(filter, request);
        Map<UUID, String> names = names(found.items());
        Set<Long> ended = outcomes.ended(found.items().stream()
                .filter(AuditReading::announces)
                .map(AuditEntry::id)
                .toList());
        return found.map(entry -> new AuditLine(
                entry,
                Optional.ofNullable(entry.event().organizationId()).map(names::get),
                announces(entry) && !ended.contains(entry.id()) && isLongAgo(entry.occurredAt()),
                changes(entry.event())));
    }

    private Map<UUID, String> names(List<AuditEntry> entries) {
        Set<UUID> ids = entries.stream()
                .map(entry -> entry.event().organizationId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return organizations.inOrder(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(OrganizationSnapshot::id, OrganizationSnapshot::name));
    }

    /** Of long work the operation itself tells how it ended. */
    private static boolean announces(AuditEntry entry) {
        return entry.event().outcome() == AuditOutcome.INTENDED
                && !entry.event().details().containsKey("operation");
    }

    private boolean isLongAgo(Instant moment) {
        return moment.plus(UNDER_WAY).isBefore(clock.instant());
    }

    static List<AuditLine.Change> changes(AuditEvent event) {
        Set<String> names = new TreeSet<>(event.before().keySet());
        names.addAll(event.after().keySet());
        return names.stream()
                .map(name ->
                        change(name, event.before().get(name), event.after().get(name)))
                .toList();
    }

    /** A mask instead of the whole: a connection string has its password masked only, and the rest may have changed. */
    private static AuditLine.Change change(String name, String before, String after) {
        boolean isSecret = MASK.equals(before) || MASK.equals(after);
        return new AuditLine.Change(name, before, after, isSecret);
    }
}
