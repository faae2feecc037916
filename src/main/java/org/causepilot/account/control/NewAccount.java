package org.causepilot.account.control;

import java.util.Optional;
import org.causepilot.account.entity.Account;

/**
 * An account just made.
 *
 * @param link with which its owner chooses a password; empty when one was given
 */
public record NewAccount(Account account, Optional<IssuedLink> link) {

    @Override
    public String toString() {
        return "NewAccount[" + account.id() + "]";
    }
}
