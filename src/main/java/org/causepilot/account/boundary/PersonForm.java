package org.causepilot.account.boundary;

import java.io.Serializable;
import java.util.Locale;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.control.AccountDraft;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.json.Given;

/** What superadmins type about a person, at first and later. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String fullName;
    private String email;
    private String language = Language.FR.code();
    private boolean superadmin;

    static PersonForm of(Account account) {
        PersonForm form = new PersonForm();
        form.fullName = account.fullName();
        form.email = account.email();
        form.language = account.language().code();
        form.superadmin = account.isSuperadmin();
        return form;
    }

    AccountDraft draft() {
        return new AccountDraft(new EmailAddress(email), fullName, superadmin, language(language));
    }

    AccountChange change() {
        return AccountChange.bySuperadmin(
                Given.of(fullName),
                Given.of(superadmin),
                Given.absent(),
                Given.of(language(language)),
                Given.of(new EmailAddress(email)));
    }

    static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isSuperadmin() {
        return superadmin;
    }

    public void setSuperadmin(boolean superadmin) {
        this.superadmin = superadmin;
    }
}
