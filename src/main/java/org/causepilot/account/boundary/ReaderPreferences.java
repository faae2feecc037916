package org.causepilot.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.causepilot.account.control.AccountChange;
import org.causepilot.account.control.Accounts;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Language;
import org.causepilot.account.entity.Preferences;
import org.causepilot.platform.faces.ReaderChoice;
import org.causepilot.platform.faces.UiSettings;
import org.causepilot.platform.json.Given;

/** Keeps what a reader chooses with the account, and brings it along to every machine on which that person signs in. */
@ApplicationScoped
public class ReaderPreferences {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private UiSettings ui;

    void onChoice(@Observes ReaderChoice choice) {
        currentAccount.get().ifPresent(reader -> keep(reader.id(), choice));
    }

    /** At the sign-in; whoever chose something on the sign-in page meant it. */
    void apply(Account reader) {
        ReaderChoice choice = ui.chosen();
        show(choice.equals(ReaderChoice.NONE) ? reader : keep(reader.id(), choice));
    }

    /** What the account says holds for this browser at once. */
    void show(Account account) {
        Preferences preferences = account.preferences();
        ui.adopt(preferences.language().locale(), preferences.theme(), preferences.timeZone());
    }

    private Account keep(UUID reader, ReaderChoice choice) {
        Given<Language> language = choice.language()
                .map(ReaderPreferences::language)
                .map(Given::of)
                .orElseGet(Given::absent);
        return accounts.change(
                reader,
                null,
                AccountChange.byTheOwner(
                        Given.absent(),
                        language,
                        choice.theme().map(Given::of).orElseGet(Given::absent),
                        Given.absent()));
    }

    private static Language language(Locale locale) {
        return Language.valueOf(locale.getLanguage().toUpperCase(Locale.ROOT));
    }
}
