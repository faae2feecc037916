package org.causepilot.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.PasswordRule;
import org.causepilot.account.control.Passwords;
import org.causepilot.account.entity.Account;
import org.causepilot.platform.faces.PageMessages;

/** The page on which people replace their password: because they want to, or because somebody else chose it. */
@Named
@RequestScoped
public class PasswordBacking {

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Passwords passwords;

    @Inject
    private PageSignIn pageSignIn;

    @Inject
    private ClientAddress clientAddress;

    private String currentPassword;
    private String newPassword;

    /** All logins of the account end with it; this browser gets a new one. */
    public void change() throws IOException, ServletException {
        Account owner = currentAccount.require();
        passwords.change(owner.id(), currentPassword, newPassword, clientAddress.get());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String goal = pageSignIn.signIn(
                owner.email(), newPassword, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                        external.getResponse());
        PageMessages.doneAtNextPage("password.changed");
        external.redirect(goal);
    }

    public String getEmail() {
        return currentAccount.require().email();
    }

    public int getLeast() {
        return PasswordRule.SHORTEST;
    }

    public boolean isForced() {
        return currentAccount.require().mustChangePassword();
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
