package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Operation;
import org.causepilot.operation.entity.OperationFilter;
import org.causepilot.operation.entity.OperationStatus;
import org.causepilot.oversight.control.OperationReading;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;

/** The list of operations: which of them, its address says. */
@Named
@RequestScoped
public class OperationsBacking {

    private static final int ROWS = 25;

    @Inject
    private Operations operations;

    @Inject
    private OperationReading reading;

    private String kind;
    private String status;
    private String cursor;
    private Page<Operation> page;

    public void load() {
        page = operations.list(new OperationFilter(kind, wanted()), new PageRequest(ROWS, cursor, null));
    }

    public List<Operation> getRows() {
        return page().items();
    }

    public String getNextCursor() {
        return page().nextCursor();
    }

    public List<String> getKinds() {
        return operations.kinds();
    }

    public List<String> getStatuses() {
        return Stream.of(OperationStatus.values()).map(OperationStatus::stored).toList();
    }

    public Duration took(Operation operation) {
        return reading.took(operation).orElse(null);
    }

    /** Whether the list changes by itself. */
    public boolean isMoving() {
        return getRows().stream().anyMatch(each -> !each.status().isOver());
    }

    public boolean isFiltered() {
        return kind != null || status != null || cursor != null;
    }

    /** A status that does not exist filters nothing. */
    private OperationStatus wanted() {
        return Stream.of(OperationStatus.values())
                .filter(each -> each.stored().equals(status))
                .findFirst()
                .orElse(null);
    }

    private Page<Operation> page() {
        if (page == null) {
            load();
        }
        return page;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
