package org.causepilot.form.entity;

import jakarta.json.JsonObject;
import java.util.UUID;

/** What an editor makes of a submission: whose it is, and what was answered. Not judged yet. */
public record Correction(UUID donorId, JsonObject answers) {

    @Override
    public String toString() {
        return "Correction[****]";
    }
}
