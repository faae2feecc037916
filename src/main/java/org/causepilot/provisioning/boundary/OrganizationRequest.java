package org.causepilot.provisioning.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.causepilot.platform.json.VerbatimText;
import org.causepilot.provisioning.entity.NewOrganization;

/** Body of {@code POST /organizations}. */
public record OrganizationRequest(
        @NotBlank @Size(max = 200) String name,
        String slug,
        VerbatimText dbConnectionString,
        Boolean createDatabase,
        Boolean isActive) {

    NewOrganization toNewOrganization() {
        return new NewOrganization(
                name,
                Optional.ofNullable(slug),
                Optional.ofNullable(dbConnectionString).map(VerbatimText::value),
                Boolean.TRUE.equals(createDatabase),
                !Boolean.FALSE.equals(isActive));
    }

    @Override
    public String toString() {
        return "OrganizationRequest[name=" + name + ", slug=" + slug + "]";
    }
}
