package org.causepilot.provisioning.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An organization in a list, out of one statement and without opening its connection string.
 *
 * @param nameFolded what it is sorted and searched by
 * @param databaseName the one it has, or would be given
 * @param server host and port; null without a connection string
 * @param schemaVersion as the last look found it; null when none did
 * @param failure why it is not connected, a code; null when it is, or nobody knows
 * @param checkedAt null when nobody has looked
 */
public record OrganizationRow(
        UUID id,
        String name,
        String nameFolded,
        String slug,
        OrganizationState state,
        String databaseName,
        String server,
        String schemaVersion,
        String failure,
        Instant checkedAt,
        Instant createdAt) {}
