package org.causepilot.provisioning.entity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which organizations a list shows, besides the words that are searched.
 *
 * @param state empty for all
 * @param among empty for all
 */
public record OrganizationFilter(Optional<OrganizationState> state, Optional<Set<UUID>> among) {

    public static final OrganizationFilter NONE = new OrganizationFilter(Optional.empty(), Optional.empty());

    public static OrganizationFilter of(Optional<OrganizationState> state) {
        return new OrganizationFilter(state, Optional.empty());
    }

    public OrganizationFilter amongOnly(Set<UUID> ids) {
        return new OrganizationFilter(state, Optional.of(Set.copyOf(ids)));
    }
}
