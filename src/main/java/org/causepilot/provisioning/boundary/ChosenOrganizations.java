package org.causepilot.provisioning.boundary;

import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organizations whose boxes are ticked, as the browser sent them. */
final class ChosenOrganizations {

    static final String PARAMETER = "id";

    private ChosenOrganizations() {}

    /** What is no id was not chosen on a page of ours. */
    static List<UUID> ids() {
        return ids(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(PARAMETER));
    }

    static List<UUID> ids(String[] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(ChosenOrganizations::isId)
                        .map(UUID::fromString)
                        .distinct()
                        .toList();
    }

    /** {@code id=…&id=…} */
    static String query(List<UUID> ids) {
        return ids.stream().map(id -> PARAMETER + "=" + id).collect(Collectors.joining("&"));
    }

    private static boolean isId(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
