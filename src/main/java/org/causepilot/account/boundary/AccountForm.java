package org.causepilot.account.boundary;

import java.util.Locale;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Reads what the forms about accounts have in common. */
final class AccountForm {

    private AccountForm() {}

    static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * What cannot be undone is asked for by name.
     *
     * @throws ValidationException unless the typed address is the account's
     */
    static void requireTyped(String typed, String email) {
        if (typed == null || !typed.strip().equalsIgnoreCase(email)) {
            throw new ValidationException("confirmation", "other-email", Message.of("account.other-email"));
        }
    }
}
