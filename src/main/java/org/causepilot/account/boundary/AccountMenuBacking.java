package org.causepilot.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.causepilot.account.control.CurrentAccount;

/** Who is signed in, and the way out. */
@Named
@RequestScoped
public class AccountMenuBacking {

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private PageSignIn pageSignIn;

    @Inject
    private Clock clock;

    public UUID getId() {
        return currentAccount.require().id();
    }

    public String getFullName() {
        return currentAccount.require().fullName();
    }

    public String getEmail() {
        return currentAccount.require().email();
    }

    /** Until the session ends by itself: the page warns before. */
    public long getSecondsLeft() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return new PageSession(request.getSession(false), clock).left().toSeconds();
    }

    public String signOut() throws ServletException {
        pageSignIn.signOut((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
        return "/admin/login.xhtml?faces-redirect=true&left=true";
    }
}
