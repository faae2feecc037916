package org.causepilot.screenshots;

import java.util.List;

/** Every page that is photographed and weighed. A new page is a line here. */
public final class Pages {

    /** Stands for the id of a demonstration organization. */
    public static final String ORGANIZATION = "{organization}";

    /** Stands for the id of an operation. */
    public static final String OPERATION = "{operation}";

    public static final List<Shot> ALL = List.of(
            Shot.beforeTheSignIn("sign-in", "/admin/login.xhtml"),
            Shot.of("overview", "/admin/overview.xhtml").inEnglishToo(),
            Shot.of("organizations", "/admin/organizations.xhtml").inEnglishToo(),
            Shot.of("organizations-filtered", "/admin/organizations.xhtml?status=disconnected&sort=-checked_at"),
            Shot.of("organizations-suspend", "/admin/organizations-suspend.xhtml?id=" + ORGANIZATION),
            Shot.of("organization-new", "/admin/organization-new.xhtml"),
            Shot.of("organization", "/admin/organization.xhtml?id=" + ORGANIZATION)
                    .inEnglishToo(),
            Shot.of("password", "/admin/password.xhtml"),
            Shot.of("not-found", "/admin/nowhere.xhtml"));

    private Pages() {}

    /**
     * One page.
     *
     * @param name of its files
     * @param isInEnglishToo whether the README, which is in English, shows it
     */
    public record Shot(String name, String address, boolean needsSignIn, boolean isInEnglishToo) {

        static Shot of(String name, String address) {
            return new Shot(name, address, true, false);
        }

        static Shot beforeTheSignIn(String name, String address) {
            return new Shot(name, address, false, false);
        }

        Shot inEnglishToo() {
            return new Shot(name, address, needsSignIn, true);
        }
    }
}
