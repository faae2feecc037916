package org.causepilot.form.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.causepilot.form.entity.Correction;
import org.causepilot.platform.json.Given;

/** Body of {@code PATCH}: a JSON Merge Patch, which goes into the answers: one that is null is taken back. */
public record SubmissionPatch(Given<UUID> donorId, @NotNull Given<JsonObject> answers) {

    Correction applyTo(Correction before) {
        return new Correction(
                donorId.orElse(before.donorId()), answers.isPresent() ? merged(before.answers()) : before.answers());
    }

    private JsonObject merged(JsonObject before) {
        return Json.createMergePatch(answers.value()).apply(before).asJsonObject();
    }

    @Override
    public String toString() {
        return "SubmissionPatch[****]";
    }
}
