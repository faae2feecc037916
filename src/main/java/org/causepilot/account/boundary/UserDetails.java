package org.causepilot.account.boundary;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Language;

/** An account as clients see it. */
public record UserDetails(
        UUID id,
        String email,
        String fullName,
        boolean isSuperadmin,
        boolean isActive,
        Language language,
        boolean mustChangePassword,
        Instant createdAt,
        Instant updatedAt) {

    static UserDetails of(Account account) {
        return new UserDetails(
                account.id(),
                account.email(),
                account.fullName(),
                account.isSuperadmin(),
                account.isActive(),
                account.language(),
                account.mustChangePassword(),
                account.createdAt(),
                account.updatedAt());
    }
}
