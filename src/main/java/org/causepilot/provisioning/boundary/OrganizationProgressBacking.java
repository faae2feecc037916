package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.provisioning.control.ConnectionTestFailedException;
import org.causepilot.provisioning.control.CreationRun;
import org.causepilot.provisioning.entity.OrganizationCreated;

/** The creation of an organization while it goes on, and why it did not end well. */
@Named
@ViewScoped
public class OrganizationProgressBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationNewBacking step;

    /** Leads on as soon as the organization is there. */
    public String look() {
        if (step.getDraft() == null) {
            return "/admin/organization-new.xhtml?faces-redirect=true";
        }
        Optional<CreationRun> run = step.draft().run();
        if (run.isEmpty()) {
            return "/admin/organization-new-summary.xhtml?faces-redirect=true&includeViewParams=true";
        }
        if (!run.get().isDone() || run.get().hasFailed()) {
            return null;
        }
        step.draft().forgetSecrets();
        OrganizationCreated created = run.get().outcome().orElseThrow();
        return "/admin/organization-created.xhtml?faces-redirect=true&id="
                + created.organization().id();
    }

    public List<CreationRun.Line> getLines() {
        return step.draft().run().map(CreationRun::lines).orElse(List.of());
    }

    /** Also when it has just ended well: the next look leads on. */
    public boolean isWatched() {
        return step.draft().run().isPresent() && !isFailed();
    }

    public boolean isFailed() {
        return step.draft().run().map(CreationRun::hasFailed).orElse(false);
    }

    /** Why there is no organization; empty for what is nobody's to know but the log's. */
    public Message getReason() {
        return refusal().map(DomainException::detail).orElse(null);
    }

    public ConnectionTestReport getReport() {
        return refusal()
                .filter(ConnectionTestFailedException.class::isInstance)
                .map(failed -> ((ConnectionTestFailedException) failed).report())
                .orElse(null);
    }

    private Optional<DomainException> refusal() {
        return step.draft()
                .run()
                .flatMap(CreationRun::failure)
                .flatMap(failure -> failure instanceof DomainException known ? Optional.of(known) : Optional.empty());
    }
}
