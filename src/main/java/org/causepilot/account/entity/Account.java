package org.causepilot.account.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A person's account at one moment.
 *
 * @param isSuperadmin runs the platform; opens no organization's data by itself
 * @param mustChangePassword nothing else is open until a new password was chosen
 * @param tokensValidFrom what was handed out for an earlier one is void
 * @param version counts all changes; its entity tag
 */
public record Account(
        UUID id,
        String email,
        String fullName,
        boolean isSuperadmin,
        boolean isActive,
        boolean mustChangePassword,
        Preferences preferences,
        Instant tokensValidFrom,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public Language language() {
        return preferences.language();
    }

    /**
     * What tokens and logins carry and must match exactly. Comparing the times of issue would not do: those have seconds
     * only, and a token of the same second would be judged wrong one way or the other.
     */
    public long tokenGeneration() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, tokensValidFrom);
    }
}
