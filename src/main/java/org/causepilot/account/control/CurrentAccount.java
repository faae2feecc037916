package org.causepilot.account.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.entity.Actor;

/** The person who acts in this request, whether by a token or by a browser's login, as the database knows them now. */
@RequestScoped
public class CurrentAccount {

    @Inject
    private KnownAccounts accounts;

    @Inject
    private ActingPerson actingPerson;

    private Account account;

    /**
     * Recognises the holder of a token or login. One that was issued before the account's rights or password changed
     * recognises nobody.
     *
     * @param generation as {@link Account#tokenGeneration()} was when it was issued
     */
    public boolean recognise(UUID id, long generation, String clientAddress) {
        Optional<Account> known =
                accounts.find(id).filter(Account::isActive).filter(found -> found.tokenGeneration() == generation);
        known.ifPresent(found -> {
            account = found;
            actingPerson.is(new Actor(found.id(), found.email(), clientAddress));
        });
        return known.isPresent();
    }

    /** Nobody signed in, but the audit trail wants to know where it came from. */
    public void remainAnonymous(String clientAddress) {
        actingPerson.is(new Actor(null, "anonymous", clientAddress));
    }

    public Optional<Account> get() {
        return Optional.ofNullable(account);
    }

    /** @throws NotSignedInException when nobody is signed in */
    public Account require() {
        return get().orElseThrow(NotSignedInException::new);
    }

    public boolean isSuperadmin() {
        return account != null && account.isSuperadmin();
    }
}
