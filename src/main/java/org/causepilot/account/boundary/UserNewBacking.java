package org.causepilot.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.NewAccount;
import org.causepilot.account.entity.Account;

/** The form of a new account. What it answers with, a link that opens the account, is shown this once. */
@Named
@RequestScoped
public class UserNewBacking {

    @Inject
    private Accounts accounts;

    private final PersonForm form = new PersonForm();
    private Account created;
    private String link;

    public void create() {
        NewAccount made = accounts.create(form.draft(), Optional.empty());
        created = made.account();
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        link = made.link()
                .map(issued -> ActivationLinks.absolute(request, issued.token()))
                .orElse(null);
    }

    public PersonForm getForm() {
        return form;
    }

    /** Null before it was. */
    public Account getCreated() {
        return created;
    }

    public String getLink() {
        return link;
    }
}
