package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.causepilot.account.control.Passwords;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.entity.Actor;
import org.causepilot.provisioning.control.ConnectionChange;

/** Shows the stored connection string, once, to a superadmin who proves to be still the one who signed in. */
@Named
@RequestScoped
public class ConnectionRevealBacking {

    @Inject
    private OrganizationBacking page;

    @Inject
    private Passwords passwords;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private ConnectionChange connections;

    private String password;
    private String revealed;

    /** In the answer to this one request in the background, and in no page that could be shown again. */
    public void reveal() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Actor actor = actingPerson.get();
        passwords.confirm(actor.id(), password, actor.address());
        if (faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
            revealed = connections.reveal(page.uuid()).render();
        }
    }

    public String getRevealed() {
        return revealed;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
