package org.causepilot.account.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.UserOverviews;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.UserOverview;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** The page of one person. What is typed is compared with what was there when the page was opened. */
@Named
@ViewScoped
public class UserBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SAME_PAGE = "/admin/user.xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private UserOverviews overviews;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentAccount currentAccount;

    private String id;
    private long version;
    private PersonForm form;
    private String confirmation;
    private transient UserOverview overview;
    private transient String link;

    /** @throws org.causepilot.platform.problem.NotFoundException also for an id that cannot be one */
    public void load() {
        Account account = getOverview().account();
        version = account.version();
        form = PersonForm.of(account);
    }

    public String save() {
        accounts.change(uuid(), version, form.change());
        PageMessages.doneAtNextPage("user.saved");
        return SAME_PAGE;
    }

    public String activate(boolean wanted) {
        accounts.change(
                uuid(),
                null,
                AccountChange.bySuperadmin(
                        Given.absent(), Given.absent(), Given.of(wanted), Given.absent(), Given.absent()));
        PageMessages.doneAtNextPage(wanted ? "user.activated" : "user.deactivated");
        return SAME_PAGE;
    }

    /** The link is shown in the answer to this, and never again. */
    public void resetPassword() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        link = ActivationLinks.absolute(request, accounts.resetPassword(uuid()).token());
        overview = null;
        load();
    }

    public String delete() {
        requireTyped(getOverview().account().email());
        accounts.delete(uuid(), null);
        PageMessages.doneAtNextPage("user.deleted", getOverview().account().fullName());
        return "/admin/users.xhtml?faces-redirect=true";
    }

    /** What cannot be undone is asked for by name. */
    private void requireTyped(String email) {
        if (confirmation == null || !confirmation.strip().equalsIgnoreCase(email)) {
            throw new ValidationException("confirmation", "other-email", Message.of("account.other-email"));
        }
    }

    public String getLink() {
        return link;
    }

    public PersonForm getForm() {
        return form;
    }

    public UserOverview getOverview() {
        if (overview == null) {
            overview = overviews.get(uuid());
        }
        return overview;
    }

    /** Nobody shuts themselves out here. */
    public boolean isOwn() {
        return currentAccount.require().id().equals(getOverview().account().id());
    }

    private UUID uuid() {
        return new PathId(String.valueOf(id)).value();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
