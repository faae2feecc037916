package org.causepilot.account.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.causepilot.account.control.AccountDraft;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;

/**
 * A person who is to get an account.
 *
 * @param password null for a one-time link instead
 * @param isSuperadmin null means no
 * @param language null means French
 */
public record CreateUserRequest(
        @NotNull @Email String email,
        @NotBlank @Size(max = 200) String fullName,
        String password,
        Boolean isSuperadmin,
        Language language) {

    AccountDraft draft() {
        return new AccountDraft(
                new EmailAddress(email),
                fullName,
                Boolean.TRUE.equals(isSuperadmin),
                Optional.ofNullable(language).orElse(Language.FR));
    }

    @Override
    public String toString() {
        return "CreateUserRequest[****]";
    }
}
