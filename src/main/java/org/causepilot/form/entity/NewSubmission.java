package org.causepilot.form.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers about to be kept.
 *
 * @param form as it was when it judged them
 * @param donorId whose they are, as an editor says; null when nobody does
 * @param repetition by what they are known when they come again
 */
public record NewSubmission(
        FormSnapshot form, Answers answers, UUID donorId, Optional<Repetition> repetition, Instant submittedAt) {

    public Optional<Pledge> pledge() {
        return form.details().definition().pledge(answers);
    }

    /** Empty where the same may well be meant twice. */
    public Optional<Repetition> knownBy() {
        boolean isPledge = pledge().isPresent();
        return repetition.filter(known -> known.concerns(isPledge));
    }
}
