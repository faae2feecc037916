package org.causepilot.orgdatabase.entity;

import java.util.UUID;

/**
 * Whose database this is, as it is written inside of it. A connection string may be mistyped, exchanged or restored from
 * elsewhere; the claim is what a database says of itself.
 */
public record DatabaseClaim(UUID installationId, UUID organizationId) {}
