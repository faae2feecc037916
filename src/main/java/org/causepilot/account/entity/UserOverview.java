package org.causepilot.account.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as superadmins see them.
 *
 * @param hasPassword not before the one-time link was used
 * @param memberships by name
 * @param lastSignIn as far as the audit trail tells
 */
public record UserOverview(
        Account account, boolean hasPassword, List<Belonging> memberships, Optional<Instant> lastSignIn) {

    /** One organization that the person is a member of. */
    public record Belonging(UUID organization, String name, Role role) {}
}
