package org.causepilot.account.control;

import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.json.Given;

/** What is to be different about an account; absent parts stay as they are. */
public record AccountChange(
        Given<String> fullName,
        Given<Boolean> isSuperadmin,
        Given<Boolean> isActive,
        Given<Language> language,
        Given<EmailAddress> email) {

    boolean demotes() {
        return isSuperadmin.isPresent() && !isSuperadmin.value();
    }

    boolean deactivates() {
        return isActive.isPresent() && !isActive.value();
    }
}
