package org.causepilot.donor.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * That a donor's data was erased, and what proves it. It holds nothing of the person: a digest of an e-mail address would
 * be found out by trying addresses.
 *
 * @param erasedBy the account of whoever did it
 * @param items how many rows were changed, by what they are
 * @param searchedFor what was looked for afterwards: {@code email}, {@code phone}, {@code full_name}, as far as they were
 *     known and long enough to tell somebody apart
 * @param columnsSearched in how many columns it was looked for
 * @param excepted columns where a number or a name was found that is somebody else's, as whoever erased said
 * @param remaining how many rows still held it: none, or nothing would have been erased
 */
public record ErasureCertificate(
        UUID id,
        UUID donorId,
        Instant erasedAt,
        UUID erasedBy,
        Map<String, Long> items,
        List<String> searchedFor,
        int columnsSearched,
        List<String> excepted,
        long remaining) {}
