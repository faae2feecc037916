package org.causepilot.account.boundary;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.causepilot.account.control.LinkAnswer;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * What the holder of a one-time link says.
 *
 * @param password to be set; for somebody with an account who is invited, the one they have, or null when signed in
 * @param fullName of a new account; null to keep the name that there is
 */
public record AcceptanceRequest(
        String password, @Size(max = 200) String fullName) {

    LinkAnswer answer() {
        if (fullName != null && fullName.isBlank()) {
            throw new ValidationException("full_name", "required", Message.of("platform.field.required"));
        }
        return new LinkAnswer(Optional.ofNullable(password), Optional.ofNullable(fullName));
    }

    @Override
    public String toString() {
        return "AcceptanceRequest[****]";
    }
}
