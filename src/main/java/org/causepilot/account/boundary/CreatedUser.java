package org.causepilot.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Language;

/**
 * An account just made.
 *
 * @param oneTimeLink where its owner chooses a password, shown this once; null when a password was given
 */
public record CreatedUser(
        UUID id,
        String email,
        String fullName,
        boolean isSuperadmin,
        boolean isActive,
        Language language,
        boolean mustChangePassword,
        Instant createdAt,
        Instant updatedAt,
        String oneTimeLink) {

    static CreatedUser of(Account account, String oneTimeLink) {
        return new CreatedUser(
                account.id(),
                account.email(),
                account.fullName(),
                account.isSuperadmin(),
                account.isActive(),
                account.language(),
                account.mustChangePassword(),
                account.createdAt(),
                account.updatedAt(),
                oneTimeLink);
    }

    @Override
    public String toString() {
        return "CreatedUser[" + id + "]";
    }
}
