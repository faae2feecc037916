package org.causepilot.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.causepilot.account.control.PasswordResets;
import org.causepilot.account.entity.EmailAddress;

/** The page of whoever forgot a password. It says the same whether or not there is such an account. */
@Named
@RequestScoped
public class ForgotBacking {

    @Inject
    private PasswordResets resets;

    @Inject
    private ClientAddress clientAddress;

    private String email;
    private boolean asked;

    public void ask() {
        resets.ask(new EmailAddress(email), clientAddress.get());
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
