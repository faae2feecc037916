package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.causepilot.operation.entity.Operation;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.provisioning.control.DatabaseChecks;
import org.causepilot.provisioning.control.DatabaseMigrations;
import org.causepilot.provisioning.control.DatabaseOperation;
import org.causepilot.provisioning.control.OrganizationBatch;
import org.causepilot.provisioning.entity.BatchOutcome;

/** What is done to the organizations that are ticked in the list. */
@Named
@RequestScoped
public class OrganizationSelectionBacking {

    private static final String SAME_LIST = "/admin/organizations.xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private DatabaseChecks checks;

    @Inject
    private DatabaseMigrations migrations;

    @Inject
    private OrganizationBatch batch;

    private final List<UUID> chosen = ChosenOrganizations.ids();

    public String test() {
        return begin(checks, "selection.test.begun");
    }

    public String migrate() {
        return begin(migrations, "selection.migrate.begun");
    }

    public String activate() {
        return ifAny(() -> {
            BatchOutcome outcome = batch.setActive(chosen, true);
            BatchMessages.tell("selection.activated", outcome);
        });
    }

    /** Asks first, on a page of its own. */
    public String suspend() throws IOException {
        return chosen.isEmpty() ? ifAny(() -> {}) : go("organizations-suspend.xhtml");
    }

    public String export() throws IOException {
        return chosen.isEmpty() ? ifAny(() -> {}) : go("organizations.csv");
    }

    /** What was begun is followed on its own page. */
    private String begin(DatabaseOperation work, String begun) {
        if (chosen.isEmpty()) {
            return ifAny(() -> {});
        }
        Operation started = work.start(chosen);
        PageMessages.doneAtNextPage(begun, started.progress().total());
        return "/admin/operation.xhtml?faces-redirect=true&id=" + started.id();
    }

    private String ifAny(Runnable action) {
        if (chosen.isEmpty()) {
            PageMessages.failedAtNextPage("selection.none");
        } else {
            action.run();
        }
        return SAME_LIST;
    }

    private String go(String page) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.redirect(
                external.getRequestContextPath() + "/admin/" + page + "?" + ChosenOrganizations.query(chosen));
        faces.responseComplete();
        return null;
    }
}
