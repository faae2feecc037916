package org.causepilot.form.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Body of {@code POST}: what somebody answered who did not send the form themselves.
 *
 * @param submittedAt null for now
 */
public record SubmissionRequest(UUID donorId, @NotNull JsonObject answers, Instant submittedAt) {

    @Override
    public String toString() {
        return "SubmissionRequest[****]";
    }
}
