package org.causepilot.account.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.entity.Account;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.faces.Theme;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.time.TimeZones;

/** One's own account: the name, and how the pages look and tell times wherever one signs in. */
@Named
@RequestScoped
public class AccountBacking {

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Accounts accounts;

    @Inject
    private ReaderPreferences preferences;

    private String fullName;
    private String language;
    private String theme;
    private String timeZone;

    @PostConstruct
    void load() {
        Account own = currentAccount.require();
        fullName = own.fullName();
        language = own.language().code();
        theme = own.preferences().theme().code();
        timeZone = own.preferences().timeZone().map(ZoneId::getId).orElse(null);
    }

    public String save() {
        Account changed = accounts.change(
                currentAccount.require().id(),
                null,
                AccountChange.byTheOwner(
                        Given.of(fullName),
                        Given.of(PersonForm.language(language)),
                        Given.of(Theme.ofCode(theme)),
                        Given.of(ChangeOwnAccountRequest.zone(timeZone))));
        preferences.show(changed);
        PageMessages.doneAtNextPage("account.saved");
        return "/admin/account.xhtml?faces-redirect=true";
    }

    /** Here too: the next request finds out. */
    public String signOutEverywhere() {
        accounts.signOutEverywhere(currentAccount.require().id());
        return "/admin/login.xhtml?faces-redirect=true&left=true";
    }

    public Account getOwn() {
        return currentAccount.require();
    }

    public List<String> getTimeZones() {
        return TimeZones.names();
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
