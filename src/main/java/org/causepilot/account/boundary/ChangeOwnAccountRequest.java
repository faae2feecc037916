package org.causepilot.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.faces.Theme;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.platform.time.TimeZones;

/**
 * A JSON Merge Patch of the caller's own account.
 *
 * @param timeZone an IANA name; null for the one that the browser says
 */
public record ChangeOwnAccountRequest(
        @NotBlank @Size(max = 200) Given<String> fullName,
        @NotNull Given<Language> language,
        @NotNull Given<Theme> theme,
        Given<String> timeZone) {

    AccountChange change() {
        return AccountChange.byTheOwner(
                fullName, language, theme, timeZone.isPresent() ? Given.of(zone(timeZone.value())) : Given.absent());
    }

    /** @throws ValidationException when there is no such zone */
    static ZoneId zone(String name) {
        return name == null
                ? null
                : TimeZones.find(name)
                        .orElseThrow(() -> new ValidationException(
                                "time_zone", "unknown-zone", Message.of("account.unknown-zone")));
    }
}
