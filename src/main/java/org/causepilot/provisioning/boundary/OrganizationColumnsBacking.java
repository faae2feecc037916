package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causepilot.platform.faces.PageCookies;

/** Which columns of the list of organizations its reader wants to see, besides name and state. */
@Named
@RequestScoped
public class OrganizationColumnsBacking {

    private static final String COOKIE = "causepilot-columns";
    private static final String PARAMETER = "column";
    private static final List<String> ALL = List.of("database", "server", "schema", "checked", "created");
    private static final Set<String> USUAL = Set.of("database", "schema", "checked");

    @Inject
    private HttpServletRequest request;

    private Set<String> shown;

    public List<String> getAll() {
        return ALL;
    }

    public boolean shows(String column) {
        if (shown == null) {
            shown = PageCookies.read(request, COOKIE)
                    .map(value -> known(value.split("\\.")))
                    .orElse(USUAL);
        }
        return shown.contains(column);
    }

    /** Shows the same part of the list again. */
    public String choose() {
        String[] ticked = Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .get(PARAMETER))
                .orElseGet(() -> new String[0]);
        PageCookies.keep(COOKIE, String.join(".", known(ticked)) + ".");
        return "/admin/organizations.xhtml?faces-redirect=true&includeViewParams=true";
    }

    private static Set<String> known(String... names) {
        Set<String> known = new LinkedHashSet<>(Arrays.asList(names));
        known.retainAll(ALL);
        return known;
    }
}
