package org.causepilot.account.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.control.HeldLink;
import org.causepilot.account.control.LinkAnswer;
import org.causepilot.account.control.LinkHolders;
import org.causepilot.account.control.LinkSpentException;
import org.causepilot.account.entity.Account;
import org.causepilot.platform.faces.PageMessages;

/**
 * The page behind a one-time link, of whatever kind. For an invitation it offers both ways, with an account and without:
 * whoever holds the link may be its inviter, who is not to learn which of the two it is.
 */
@Named
@ViewScoped
public class ActivationBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SIGN_IN = "/admin/login.xhtml?faces-redirect=true&";

    @Inject
    private LinkHolders holders;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private ClientAddress clientAddress;

    private String token;
    private String email;
    private String organization;
    private String fullName;
    private transient String password;
    private transient String currentPassword;

    public void load() {
        Optional<HeldLink> link = Optional.ofNullable(token).flatMap(holders::find);
        email = link.map(held -> held.email().value()).orElse(null);
        organization = link.flatMap(HeldLink::organization).orElse(null);
        if (link.isEmpty()) {
            PageMessages.refused(new LinkSpentException());
        }
    }

    public String activate() {
        return answer(Optional.of(password), Optional.empty(), SIGN_IN + "activated=true");
    }

    public String enrol() {
        return answer(Optional.of(password), Optional.of(fullName), SIGN_IN + "joined=true");
    }

    public String join() {
        return answer(Optional.of(currentPassword), Optional.empty(), SIGN_IN + "joined=true");
    }

    public String joinSignedIn() {
        return answer(Optional.empty(), Optional.empty(), PageSignIn.HOME + "?faces-redirect=true");
    }

    private String answer(Optional<String> given, Optional<String> name, String next) {
        holders.answer(token, new LinkAnswer(given, name), clientAddress.get());
        return next;
    }

    public boolean isSignedIn() {
        return currentAccount
                .get()
                .map(Account::email)
                .filter(own -> own.equals(email))
                .isPresent();
    }

    public String getEmail() {
        return email;
    }

    /** Null for a link to one's own account. */
    public String getOrganization() {
        return organization;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCurrentPassword() {
        return null;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }
}
