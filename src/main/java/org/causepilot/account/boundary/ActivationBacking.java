package org.causepilot.account.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.causepilot.account.control.LinkSpentException;
import org.causepilot.account.control.Passwords;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.platform.faces.PageMessages;

/** The page behind a one-time link. */
@Named
@ViewScoped
public class ActivationBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Passwords passwords;

    @Inject
    private ClientAddress clientAddress;

    private String token;
    private String email;
    private transient String password;

    public void load() {
        email = Optional.ofNullable(token)
                .flatMap(passwords::invitee)
                .map(EmailAddress::value)
                .orElse(null);
        if (email == null) {
            PageMessages.refused(new LinkSpentException());
        }
    }

    public String activate() {
        passwords.activate(token, password, Optional.empty(), clientAddress.get());
        return "/admin/login.xhtml?faces-redirect=true&activated=true";
    }

    public String getEmail() {
        return email;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
