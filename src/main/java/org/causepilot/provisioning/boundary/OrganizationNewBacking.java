package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.Slug;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.control.OrganizationOnboarding;
import org.causepilot.provisioning.entity.NewOrganization;

/** The form of a new organization. */
@Named
@ViewScoped
public class OrganizationNewBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationOnboarding onboarding;

    private String name;
    private String slug;
    private boolean slugIsOwn;
    private String database = "create";
    private transient String connectionString;

    /** A short name made from the name, until the reader writes one. */
    public void propose() {
        if (!slugIsOwn && name != null) {
            try {
                slug = Slug.fromName(name).value();
            } catch (ValidationException nothingUsable) {
                slug = null;
            }
        }
    }

    public void own() {
        slugIsOwn = slug != null;
        if (slugIsOwn) {
            slug = new Slug(slug).value();
        }
    }

    public String create() {
        boolean existing = "existing".equals(database);
        if (existing && connectionString == null) {
            throw new ValidationException(
                    "db_connection_string", "required", Message.of("provisioning.string-required"));
        }
        Optional<String> given = existing ? Optional.of(connectionString) : Optional.empty();
        connectionString = null;
        OrganizationSnapshot created = onboarding.create(
                new NewOrganization(name, Optional.ofNullable(slug), given, "create".equals(database), true));
        PageMessages.doneAtNextPage("new.created", created.name());
        return "/admin/organization.xhtml?faces-redirect=true&id=" + created.id();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getDatabase() {
        return database;
    }

    public void setDatabase(String database) {
        this.database = database;
    }

    /** Never shown again once it was typed. */
    public String getConnectionString() {
        return null;
    }

    public void setConnectionString(String connectionString) {
        this.connectionString = connectionString;
    }
}
