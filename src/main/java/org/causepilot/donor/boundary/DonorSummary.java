package org.causepilot.donor.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.donor.entity.ListedDonor;

/** A donor in a list, with what they gave: received gifts, and the total of those in the organization's currency. */
public record DonorSummary(
        UUID id,
        String firstName,
        String lastName,
        String email,
        String phone,
        long giftCount,
        long totalGivenMinor,
        Instant lastGiftAt,
        Instant createdAt,
        Instant updatedAt) {

    static DonorSummary of(ListedDonor listed) {
        DonorDetails details = listed.donor().details();
        return new DonorSummary(
                listed.donor().id(),
                details.firstName(),
                details.lastName(),
                details.email(),
                details.phone(),
                listed.giftCount(),
                listed.totalGivenMinor(),
                listed.lastGiftAt(),
                listed.donor().createdAt(),
                listed.donor().updatedAt());
    }

    @Override
    public String toString() {
        return "DonorSummary[" + id + "]";
    }
}
