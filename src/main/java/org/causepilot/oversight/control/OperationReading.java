package org.causepilot.oversight.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationItem;
import org.causepilot.organization.control.OrganizationDirectory;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.oversight.entity.AuditLine;
import org.causepilot.oversight.entity.OperationStory;
import org.causepilot.platform.paging.PageRequest;

/** Operations as people follow them: with the names of organizations, and with who did what to them. */
@ApplicationScoped
public class OperationReading {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration AROUND = Duration.ofMinutes(1);
    private static final int DEEDS = 50;

    @Inject
    private Operations operations;

    @Inject
    private AuditReading trail;

    @Inject
    private OrganizationDirectory organizations;

    @Inject
    private Clock clock;

    /** @throws org.causepilot.platform.problem.NotFoundException when there is none */
    public OperationStory get(UUID id) {
        Operation operation = operations.get(id);
        List<OperationItem> items = operations.items(id);
        Map<UUID, String> names = names(items);
        List<OperationStory.Step> steps = items.stream()
                .map(item -> new OperationStory.Step(item, id(item).map(names::get)))
                .toList();
        return new OperationStory(operation, took(operation), steps, deeds(operation));
    }

    /** Empty while nobody carries it out. */
    public Optional<Duration> took(Operation operation) {
        return Optional.ofNullable(operation.startedAt()).map(begun -> Duration.between(begun, end(operation)));
    }

    private Instant end(Operation operation) {
        return Optional.ofNullable(operation.finishedAt()).orElseGet(clock::instant);
    }

    /** The trail is searched around the life of the operation only, however long the trail is. */
    private List<AuditLine> deeds(Operation operation) {
        AuditFilter life = new AuditFilter(
                null,
                null,
                null,
                null,
                operation.createdAt().minus(AROUND),
                end(operation).plus(AROUND));
        List<AuditLine> deeds = new ArrayList<>(
                trail.page(life, new PageRequest(DEEDS, null, operation.id().toString()))
                        .items());
        Collections.reverse(deeds);
        return List.copyOf(deeds);
    }

    private Map<UUID, String> names(List<OperationItem> items) {
        Set<UUID> ids = items.stream().flatMap(item -> id(item).stream()).collect(Collectors.toSet());
        return organizations.inOrder(List.copyOf(ids)).stream()
                .collect(Collectors.toMap(OrganizationSnapshot::id, OrganizationSnapshot::name));
    }

    private static Optional<UUID> id(OperationItem item) {
        return ID.matcher(item.key()).results().findFirst().map(found -> UUID.fromString(found.group()));
    }
}
