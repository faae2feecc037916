package org.causepilot.form.boundary;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Body of {@code POST} by a stranger.
 *
 * @param website bait: a page hides this field from people, and robots fill it in. They are told so: people whose browser
 *     filled it in must not believe that they had given something
 */
public record PublicSubmissionRequest(
        @NotNull JsonObject answers,
        @Pattern(regexp = "", message = "form.leave-empty") String website) {

    @Override
    public String toString() {
        return "PublicSubmissionRequest[****]";
    }
}
