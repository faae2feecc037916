package org.causepilot.donor.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.donor.entity.DonorRecords;
import org.causepilot.platform.json.StoredJson;

/** Everything that is held about a donor, every column as it is stored. */
public record PersonalDataAnswer(
        UUID donorId, Instant gatheredAt, StoredJson donor, Map<String, List<StoredJson>> records) {

    static PersonalDataAnswer of(DonorRecords held) {
        return new PersonalDataAnswer(held.donorId(), held.gatheredAt(), held.donor(), held.records());
    }

    @Override
    public String toString() {
        return "PersonalDataAnswer[" + donorId + "]";
    }
}
