package org.causepilot.form.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.form.entity.SubmissionSnapshot;
import org.causepilot.platform.json.StoredJson;

/** A submission as staff sees it. */
public record SubmissionAnswer(
        UUID id,
        UUID formId,
        long formVersion,
        UUID donorId,
        UUID donationId,
        StoredJson answers,
        Instant submittedAt,
        Instant updatedAt) {

    static SubmissionAnswer of(SubmissionSnapshot submission) {
        return new SubmissionAnswer(
                submission.id(),
                submission.formId(),
                submission.formVersion(),
                submission.donorId(),
                submission.donationId(),
                submission.answers(),
                submission.submittedAt(),
                submission.updatedAt());
    }

    @Override
    public String toString() {
        return "SubmissionAnswer[" + id + "]";
    }
}
