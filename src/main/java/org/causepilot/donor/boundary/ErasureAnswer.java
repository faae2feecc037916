package org.causepilot.donor.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.causepilot.donor.entity.ErasureCertificate;

/** A certificate as clients see it. */
public record ErasureAnswer(
        UUID id,
        UUID donorId,
        Instant erasedAt,
        UUID erasedBy,
        Map<String, Long> items,
        List<String> searchedFor,
        int columnsSearched,
        List<String> excepted,
        long remaining) {

    static ErasureAnswer of(ErasureCertificate certificate) {
        return new ErasureAnswer(
                certificate.id(),
                certificate.donorId(),
                certificate.erasedAt(),
                certificate.erasedBy(),
                certificate.items(),
                certificate.searchedFor(),
                certificate.columnsSearched(),
                certificate.excepted(),
                certificate.remaining());
    }
}
