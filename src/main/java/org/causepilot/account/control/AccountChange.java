package org.causepilot.account.control;

import java.util.ArrayList;
import java.util.List;
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

    /** For the audit trail: which fields, not what is in them. */
    String fields() {
        List<String> names = new ArrayList<>();
        email.ifPresent(given -> names.add("email"));
        fullName.ifPresent(given -> names.add("full_name"));
        isActive.ifPresent(given -> names.add("is_active=" + given));
        isSuperadmin.ifPresent(given -> names.add("is_superadmin=" + given));
        language.ifPresent(given -> names.add("language"));
        return String.join(", ", names);
    }
}
