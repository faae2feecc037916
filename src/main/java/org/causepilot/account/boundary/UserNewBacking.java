package org.causepilot.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.causepilot.account.control.AccountDraft;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.NewAccount;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;

/** The form of a new account. What it answers with, a link that opens the account, is shown this once. */
@Named
@RequestScoped
public class UserNewBacking {

    @Inject
    private Accounts accounts;

    private String fullName;
    private String email;
    private String language = Language.FR.code();
    private boolean superadmin;
    private Account created;
    private String link;

    public void create() {
        AccountDraft draft =
                new AccountDraft(new EmailAddress(email), fullName, superadmin, AccountForm.language(language));
        NewAccount made = accounts.create(draft, Optional.empty());
        created = made.account();
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        link = made.link()
                .map(issued -> ActivationLinks.absolute(request, issued.token()))
                .orElse(null);
    }

    /** Null before it was. */
    public Account getCreated() {
        return created;
    }

    public String getLink() {
        return link;
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
}
