package org.causepilot.oversight.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.causepilot.oversight.control.OperationChanges;
import org.causepilot.oversight.control.OperationReading;
import org.causepilot.oversight.entity.OperationStory;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The page of one operation. */
@Named
@ViewScoped
public class OperationBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OperationReading reading;

    @Inject
    private OperationChanges changes;

    private String id;
    private transient OperationStory story;

    /** @throws org.causepilot.platform.problem.NotFoundException also for an id that cannot be one */
    public void load() {
        story = reading.get(new PathId(String.valueOf(id)).value());
    }

    public OperationStory getStory() {
        if (story == null) {
            load();
        }
        return story;
    }

    public String cancel() {
        changes.cancel(getStory().operation().id());
        PageMessages.doneAtNextPage("operation.cancel.done");
        return again();
    }

    public String retry() {
        changes.retry(getStory().operation().id());
        PageMessages.doneAtNextPage("operation.retry.done");
        return again();
    }

    /** Why an item failed: the title of a problem, where its code is that of one. */
    public Optional<Message> problem(String code) {
        return Stream.of(ProblemType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(ProblemType::title);
    }

    private static String again() {
        return "/admin/operation.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
