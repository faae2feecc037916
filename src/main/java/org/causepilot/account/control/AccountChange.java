package org.causepilot.account.control;

import java.time.ZoneId;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.faces.Theme;
import org.causepilot.platform.json.Given;

/** What is to be different about an account; absent parts stay as they are. */
public record AccountChange(
        Given<String> fullName,
        Given<Boolean> isSuperadmin,
        Given<Boolean> isActive,
        Given<Language> language,
        Given<EmailAddress> email,
        Given<Theme> theme,
        Given<ZoneId> timeZone) {

    /** What superadmins decide. */
    public static AccountChange bySuperadmin(
            Given<String> fullName,
            Given<Boolean> isSuperadmin,
            Given<Boolean> isActive,
            Given<Language> language,
            Given<EmailAddress> email) {
        return new AccountChange(fullName, isSuperadmin, isActive, language, email, Given.absent(), Given.absent());
    }

    /** What people decide about their own account. @param timeZone null for the browser's */
    public static AccountChange byTheOwner(
            Given<String> fullName, Given<Language> language, Given<Theme> theme, Given<ZoneId> timeZone) {
        return new AccountChange(fullName, Given.absent(), Given.absent(), language, Given.absent(), theme, timeZone);
    }

    boolean demotes() {
        return isSuperadmin.isPresent() && !isSuperadmin.value();
    }

    boolean deactivates() {
        return isActive.isPresent() && !isActive.value();
    }
}
