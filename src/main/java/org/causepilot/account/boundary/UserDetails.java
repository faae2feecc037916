package org.causepilot.account.boundary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Language;
import org.causepilot.platform.faces.Theme;

/**
 * An account as clients see it.
 *
 * @param timeZone an IANA name; null for the one that the browser says
 */
public record UserDetails(
        UUID id,
        String email,
        String fullName,
        boolean isSuperadmin,
        boolean isActive,
        Language language,
        Theme theme,
        String timeZone,
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
                account.preferences().theme(),
                account.preferences().timeZone().map(ZoneId::getId).orElse(null),
                account.mustChangePassword(),
                account.createdAt(),
                account.updatedAt());
    }
}
