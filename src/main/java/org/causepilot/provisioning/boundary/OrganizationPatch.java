package org.causepilot.provisioning.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.causepilot.platform.json.Given;

/** Body of {@code PATCH /organizations/{id}}. */
public record OrganizationPatch(
        @NotBlank @Size(max = 200) Given<String> name,
        @NotNull Given<Boolean> isActive) {}
