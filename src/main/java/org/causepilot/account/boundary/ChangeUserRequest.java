package org.causepilot.account.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.json.Given;

/** A JSON Merge Patch of an account; nothing in it can be cleared. */
public record ChangeUserRequest(
        @NotNull @Email Given<String> email,
        @NotBlank @Size(max = 200) Given<String> fullName,
        @NotNull Given<Boolean> isSuperadmin,
        @NotNull Given<Boolean> isActive,
        @NotNull Given<Language> language) {

    AccountChange change() {
        Given<EmailAddress> address = email.isPresent() ? Given.of(new EmailAddress(email.value())) : Given.absent();
        return AccountChange.bySuperadmin(fullName, isSuperadmin, isActive, language, address);
    }
}
