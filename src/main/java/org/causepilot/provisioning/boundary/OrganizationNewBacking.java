package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.entity.Slug;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.control.OrganizationCreations;
import org.causepilot.provisioning.entity.NewOrganization;

/**
 * An organization to be, step by step. What was said so far stands in the address of each later step, so that reloading and
 * signing in anew lose nothing; the first step, which has nothing to say yet, and the connection, which may not stand there,
 * are in the {@link OrganizationDraft}.
 */
@Named
@ViewScoped
public class OrganizationNewBacking implements Serializable {

    static final String EXISTING = "existing";

    private static final long serialVersionUID = 1L;
    private static final String CREATE = "create";
    private static final String WITH_ALL = ".xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private OrganizationCreations creations;

    @Inject
    private OrganizationDrafts drafts;

    private UUID draft;
    private String name;
    private String slug;
    private boolean slugIsOwn;
    private String database = CREATE;

    /** The first step gets an address of its own, to which the browser can come back. */
    public String begin() {
        if (draft == null) {
            draft = UUID.randomUUID();
            return "/admin/organization-new" + WITH_ALL;
        }
        if (name == null && draft().name() != null) {
            name = draft().name();
            slug = draft().slug();
            database = draft().database();
        }
        slugIsOwn = slug != null && !slug.equals(name == null ? null : proposed(name));
        return null;
    }

    /** A short name made from the name, until the reader writes one; again when that one is taken out. */
    public void propose() {
        if (!slugIsOwn) {
            slug = name == null ? null : proposed(name);
        }
    }

    public void own() {
        slugIsOwn = slug != null;
    }

    /** From the first step to the next one; a draft that became an organization is not used again. */
    public String next() {
        if (slug == null) {
            throw new ValidationException("slug", "required", Message.of("provisioning.slug-required"));
        }
        creations.requireFree(slug);
        if (draft().isSpent()) {
            draft = UUID.randomUUID();
        }
        draft().say(name, slug, database);
        return (isExisting() ? "/admin/organization-new-connection" : "/admin/organization-new-summary") + WITH_ALL;
    }

    public String summarise() {
        return "/admin/organization-new-summary" + WITH_ALL;
    }

    /** Whoever comes to a step by its address may have to go to an earlier or a later one. */
    public String arrive() {
        if (draft == null || name == null || slug == null) {
            return "/admin/organization-new" + WITH_ALL;
        }
        if (draft().isSpent()) {
            return "/admin/organization-new-progress" + WITH_ALL;
        }
        return isExisting() && draft().connection().isEmpty() ? "/admin/organization-new-connection" + WITH_ALL : null;
    }

    /** The connection of nobody is asked for: first comes whose it is. */
    public String arriveAtConnection() {
        return draft == null || name == null || slug == null ? "/admin/organization-new" + WITH_ALL : null;
    }

    /** Begins the creation, once for all clicks. */
    public String create() {
        draft().begin(() -> creations.start(wanted()));
        return "/admin/organization-new-progress" + WITH_ALL;
    }

    private NewOrganization wanted() {
        Optional<String> string = isExisting() ? draft().connection().map(ConnectionString::render) : Optional.empty();
        return new NewOrganization(name, Optional.of(slug), string, CREATE.equals(database), true);
    }

    private static String proposed(String name) {
        try {
            return Slug.fromName(name).value();
        } catch (ValidationException nothingUsable) {
            return null;
        }
    }

    OrganizationDraft draft() {
        return drafts.get(draft);
    }

    /** {@code free}, {@code taken} …; empty as long as there is nothing to judge. */
    public String getSlugState() {
        return slug == null ? "" : creations.look(slug).wireName();
    }

    public boolean isExisting() {
        return EXISTING.equals(database);
    }

    public String getDatabaseName() {
        return creations.databaseNameFor(slug);
    }

    public String getHome() {
        return creations.home().orElse(null);
    }

    public String getMaskedConnection() {
        return draft().connection().map(ConnectionString::masked).orElse(null);
    }

    public String getDraft() {
        return draft == null ? null : draft.toString();
    }

    /** Another one when it is none: an address that somebody has written by hand begins anew. */
    public void setDraft(String text) {
        try {
            draft = text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            draft = UUID.randomUUID();
        }
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
        this.database = database == null ? CREATE : database;
    }
}
