package org.causepilot.donor.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.json.Given;

/** Body of {@code PATCH}: a JSON Merge Patch. A name cannot be cleared, the rest can. */
public record DonorPatch(
        @NotBlank @Size(max = 100) @Pattern(regexp = DonorRequest.ONE_LINE, message = "donor.one-line")
        Given<String> firstName,

        @NotBlank @Size(max = 100) @Pattern(regexp = DonorRequest.ONE_LINE, message = "donor.one-line")
        Given<String> lastName,

        @Email @Size(max = 254) Given<String> email,

        @Size(max = 40) @Pattern(regexp = DonorRequest.ONE_LINE, message = "donor.one-line")
        Given<String> phone) {

    DonorDetails applyTo(DonorDetails before) {
        return new DonorDetails(
                firstName.orElse(before.firstName()),
                lastName.orElse(before.lastName()),
                email.orElse(before.email()),
                phone.orElse(before.phone()));
    }

    @Override
    public String toString() {
        return "DonorPatch[****]";
    }
}
