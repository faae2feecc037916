package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.control.OrganizationAdministration;
import org.causepilot.provisioning.control.OrganizationAttention;
import org.causepilot.provisioning.entity.Attention;

/** What is done to an organization as a whole: renamed, suspended, taken back, deleted. */
@Named
@ViewScoped
public class OrganizationOverviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private OrganizationAdministration administration;

    @Inject
    private OrganizationAttention attention;

    private String name;
    private String typedSlug;

    public String rename() {
        change(Optional.of(name), Optional.empty());
        return shownAgain("organization.renamed");
    }

    public String suspend() {
        change(Optional.empty(), Optional.of(false));
        return shownAgain("organization.suspended.done");
    }

    /** Also takes back a deletion that has only begun. */
    public String activate() {
        change(Optional.empty(), Optional.of(true));
        return shownAgain("organization.activated.done");
    }

    /** The short name is compared here again: a button that came alive in the browser proves nothing. */
    public String delete() {
        OrganizationSnapshot known = page.getOrganization();
        if (!known.slug().value().equals(typedSlug)) {
            throw new ValidationException("typed_slug", "not-the-slug", Message.of("provisioning.not-the-slug"));
        }
        administration.delete(known.id(), known.version());
        return shownAgain("organization.deletion-begun.done");
    }

    public List<Attention> getAttention() {
        return attention.of(page.overview());
    }

    private void change(Optional<String> newName, Optional<Boolean> isActive) {
        OrganizationSnapshot known = page.getOrganization();
        administration.change(known.id(), newName, isActive, known.version());
    }

    private String shownAgain(String key) {
        PageMessages.doneAtNextPage(key);
        return "/admin/organization.xhtml?faces-redirect=true&id=" + page.uuid();
    }

    public String getName() {
        return name == null ? page.getOrganization().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTypedSlug() {
        return typedSlug;
    }

    public void setTypedSlug(String typedSlug) {
        this.typedSlug = typedSlug;
    }
}
