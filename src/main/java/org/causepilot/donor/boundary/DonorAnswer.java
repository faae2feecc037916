package org.causepilot.donor.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.donor.entity.DonorSnapshot;

/** A donor as clients see it. */
public record DonorAnswer(
        UUID id, String firstName, String lastName, String email, String phone, Instant createdAt, Instant updatedAt) {

    static DonorAnswer of(DonorSnapshot donor) {
        DonorDetails details = donor.details();
        return new DonorAnswer(
                donor.id(),
                details.firstName(),
                details.lastName(),
                details.email(),
                details.phone(),
                donor.createdAt(),
                donor.updatedAt());
    }

    @Override
    public String toString() {
        return "DonorAnswer[" + id + "]";
    }
}
