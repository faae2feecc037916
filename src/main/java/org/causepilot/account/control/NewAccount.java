package org.causepilot.account.control;

import java.util.Optional;
import org.causepilot.account.entity.Account;

/**
 * An account just made.
 *
 * @param linkToken of the one-time link with which its owner chooses a password; empty when one was given
 */
public record NewAccount(Account account, Optional<String> linkToken) {

    @Override
    public String toString() {
        return "NewAccount[" + account.id() + "]";
    }
}
