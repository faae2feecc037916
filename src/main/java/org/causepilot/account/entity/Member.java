package org.causepilot.account.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person as a member of one organization.
 *
 * @param version counts the changes of the membership; its entity tag
 */
public record Member(
        UUID userId, String email, String fullName, Role role, long version, Instant createdAt, Instant updatedAt) {}
