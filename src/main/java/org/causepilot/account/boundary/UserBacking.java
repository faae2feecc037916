package org.causepilot.account.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.UserOverviews;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.UserOverview;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.json.Given;

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
    private String fullName;
    private String email;
    private String language;
    private boolean superadmin;
    private String confirmation;
    private transient UserOverview overview;

    /** @throws org.causepilot.platform.problem.NotFoundException also for an id that cannot be one */
    public void load() {
        Account account = getOverview().account();
        version = account.version();
        fullName = account.fullName();
        email = account.email();
        language = account.language().code();
        superadmin = account.isSuperadmin();
    }

    public String save() {
        accounts.change(
                uuid(),
                version,
                AccountChange.bySuperadmin(
                        Given.of(fullName),
                        Given.of(superadmin),
                        Given.absent(),
                        Given.of(AccountForm.language(language)),
                        Given.of(new EmailAddress(email))));
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

    public String delete() {
        AccountForm.requireTyped(confirmation, getOverview().account().email());
        accounts.delete(uuid(), null);
        PageMessages.doneAtNextPage("user.deleted", getOverview().account().fullName());
        return "/admin/users.xhtml?faces-redirect=true";
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

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isSuperadmin() {
        return superadmin;
    }

    public void setSuperadmin(boolean superadmin) {
        this.superadmin = superadmin;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
