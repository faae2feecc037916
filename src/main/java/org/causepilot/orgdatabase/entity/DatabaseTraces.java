package org.causepilot.orgdatabase.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * What tells whose a database is.
 *
 * @param claim what it says of itself; travels with every copy, and may be removed
 * @param identity which database it is; empty when its server does not tell
 * @param knownOwner whose the database of this identity was when it was seen first
 * @param hasKnownDatabases whether any database of the organization that asks was ever seen
 */
public record DatabaseTraces(
        Optional<DatabaseClaim> claim,
        Optional<String> identity,
        Optional<UUID> knownOwner,
        boolean hasKnownDatabases) {

    /** Claim and identity must both fit; where no identity is told, the claim alone decides. */
    public Ownership judgedBy(DatabaseClaim own) {
        if (knownOwner.isPresent() && !knownOwner.get().equals(own.organizationId())) {
            return Ownership.ANOTHER_ORGANIZATIONS;
        }
        if (claim.isEmpty()) {
            return Ownership.UNCLAIMED;
        }
        if (claim.get().equals(own)) {
            return isCopy() ? Ownership.COPY : Ownership.OWN;
        }
        return claim.get().installationId().equals(own.installationId())
                ? Ownership.ANOTHER_ORGANIZATIONS
                : Ownership.ANOTHER_INSTALLATIONS;
    }

    /** The first identity that is ever told for an organization cannot be compared with anything: it is believed. */
    private boolean isCopy() {
        return identity.isPresent() && knownOwner.isEmpty() && hasKnownDatabases;
    }
}
