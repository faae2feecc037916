package org.causepilot.account.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody may become a member of an organization, and has not answered yet.
 *
 * @param email of whom
 * @param language that the inviter reads; for want of a better one, the invited person's too
 * @param invitedBy the inviter's e-mail address
 * @param expiresAt may be over
 */
public record OpenInvitation(
        UUID id,
        UUID organizationId,
        EmailAddress email,
        Role role,
        Language language,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
