package org.causepilot.form.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.causepilot.form.entity.Correction;

/** Body of {@code PUT}: everything of a submission that can be corrected. Left out: nobody's. */
public record SubmissionReplacement(UUID donorId, @NotNull JsonObject answers) {

    Correction correction() {
        return new Correction(donorId, answers);
    }

    @Override
    public String toString() {
        return "SubmissionReplacement[****]";
    }
}
