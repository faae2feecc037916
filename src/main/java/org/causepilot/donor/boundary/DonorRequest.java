package org.causepilot.donor.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.causepilot.donor.entity.DonorDetails;

/** Body of {@code POST} and {@code PUT}: a whole donor. What is left out is not known. */
public record DonorRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "donor.one-line")
        String firstName,

        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = "donor.one-line")
        String lastName,

        @Email @Size(max = 254) String email,

        @Size(max = 40) @Pattern(regexp = ONE_LINE, message = "donor.one-line")
        String phone) {

    /** The JSON reader lets line breaks and tabs through, for longer texts than these. */
    static final String ONE_LINE = "[^\\t\\n\\r]*";

    DonorDetails details() {
        return new DonorDetails(firstName, lastName, email, phone);
    }

    @Override
    public String toString() {
        return "DonorRequest[****]";
    }
}
