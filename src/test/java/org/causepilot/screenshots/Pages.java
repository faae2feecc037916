package org.causepilot.screenshots;

import java.util.List;

/** Every page that is photographed and weighed. A new page is a line here. */
public final class Pages {

    /** Stands for the id of a demonstration organization. */
    public static final String ORGANIZATION = "{organization}";

    /** Stands for the id of an operation. */
    public static final String OPERATION = "{operation}";

    /** Of nobody's session, and so an empty one. */
    private static final String DRAFT = "00000000-0000-4000-8000-000000000000";

    /** Photographed before there is any organization. */
    static final Shot WELCOME = Shot.of("welcome", "/admin/overview.xhtml");

    public static final List<Shot> ALL = List.of(
            Shot.beforeTheSignIn("sign-in", "/admin/login.xhtml"),
            Shot.of("overview", "/admin/overview.xhtml"),
            Shot.of("organizations", "/admin/organizations.xhtml"),
            Shot.of("organizations-filtered", "/admin/organizations.xhtml?status=disconnected&sort=-checked_at"),
            Shot.of("organizations-suspend", "/admin/organizations-suspend.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-new", "/admin/organization-new.xhtml"),
            Shot.of(
                    "organization-new-connection",
                    "/admin/organization-new-connection.xhtml?draft=" + DRAFT
                            + "&name=Exemple&slug=exemple&database=existing"),
            Shot.of(
                    "organization-new-summary",
                    "/admin/organization-new-summary.xhtml?draft=" + DRAFT
                            + "&name=Exemple&slug=exemple&database=create"),
            Shot.of("organization-created", "/admin/organization-created.xhtml?id=" + ORGANIZATION),
            Shot.of("organization", "/admin/organization.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-database", "/admin/organization-database.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-members", "/admin/organization-members.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-modules", "/admin/organization-modules.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-migrations", "/admin/organization-migrations.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-audit", "/admin/organization-audit.xhtml?id=" + ORGANIZATION),
            Shot.of("operations", "/admin/operations.xhtml"),
            Shot.of("operation", "/admin/operation.xhtml?id=" + OPERATION),
            Shot.of("audit", "/admin/audit.xhtml"),
            Shot.of("users", "/admin/users.xhtml"),
            Shot.of("user-new", "/admin/user-new.xhtml"),
            Shot.of("settings", "/admin/settings.xhtml"),
            Shot.of("account", "/admin/account.xhtml"),
            Shot.of("password", "/admin/password.xhtml"),
            Shot.of("not-found", "/admin/nowhere.xhtml"));

    private Pages() {}

    /**
     * One page.
     *
     * @param name of its files
     */
    public record Shot(String name, String address, boolean needsSignIn) {

        static Shot of(String name, String address) {
            return new Shot(name, address, true);
        }

        static Shot beforeTheSignIn(String name, String address) {
            return new Shot(name, address, false);
        }
    }
}
