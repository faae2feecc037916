package org.causepilot.account.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.causepilot.account.control.Invitations;
import org.causepilot.account.control.NewInvitation;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.account.entity.Role;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.ValidationException;

/** Who is asked to join an organization. The link of a new invitation is shown this once. */
@Named
@ViewScoped
public class OrganizationInvitationsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Invitations invitations;

    @Inject
    private OrganizationContext context;

    @Inject
    private OrganizationRegistry registry;

    private String organization;
    private String email;
    private Role role = Role.ADMIN;
    private transient NewInvitation issued;

    public void invite() {
        UUID id = id();
        issued = null;
        EmailAddress invited = invited();
        context.enter(registry.get(id));
        issued = invitations.issue(id, invited, role);
    }

    /** The page has another field for an address, which this is not the fault of. */
    private EmailAddress invited() {
        try {
            return new EmailAddress(email);
        } catch (ValidationException unfit) {
            FieldError error = unfit.errors().get(0);
            throw new ValidationException("invited", error.code(), error.message());
        }
    }

    public String withdraw(UUID invitation) {
        invitations.withdraw(id(), invitation);
        PageMessages.doneAtNextPage("invitations.withdrawn");
        return "/admin/organization-members.xhtml?faces-redirect=true&id=" + id();
    }

    public List<OpenInvitation> getOpen() {
        return invitations.list(id(), PageRequest.first(PageRequest.LARGEST)).items();
    }

    /** Null before one was issued. */
    public OpenInvitation getIssued() {
        return issued == null ? null : issued.invitation();
    }

    public String getLink() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return ActivationLinks.absolute(request, issued.token());
    }

    private UUID id() {
        return new PathId(organization).value();
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
