package org.causepilot.form.entity;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.platform.json.StoredJson;

/**
 * What somebody answered to a form, at one moment.
 *
 * @param formVersion the version of the form that the answers were checked against
 * @param donorId null when nobody is known behind it
 * @param donationId what was promised by it; null when nothing was, or it was deleted since
 * @param version counts all changes; the entity tag
 */
public record SubmissionSnapshot(
        UUID id,
        UUID formId,
        long formVersion,
        UUID donorId,
        UUID donationId,
        StoredJson answers,
        long version,
        Instant submittedAt,
        Instant updatedAt) {}
