package org.causepilot.account.boundary;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;
import org.causepilot.account.entity.Account;

/** A browser's login, as the container keeps it with the HTTP session: names the account, and knows nothing else of it. */
public class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final long generation;

    AccountPrincipal(Account signedIn) {
        super(signedIn.id().toString());
        account = signedIn.id();
        generation = signedIn.tokenGeneration();
    }

    UUID account() {
        return account;
    }

    /** {@link Account#tokenGeneration()} at the time of the login. */
    long generation() {
        return generation;
    }
}
