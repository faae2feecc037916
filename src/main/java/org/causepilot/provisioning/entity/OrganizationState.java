package org.causepilot.provisioning.entity;

import java.util.Locale;
import java.util.Optional;

/**
 * How an organization is, in one word, as a list shows it: where it is in its life comes first, then what the last look
 * at its database found. Those that need somebody come before those that do not.
 */
public enum OrganizationState {
    DISCONNECTED,
    /** It answers, and its schema is not the one that this program works with. */
    SCHEMA_OUTDATED,
    NOT_CREATED,
    NOT_CONFIGURED,
    /** Nobody has looked at its database since it was configured. */
    UNKNOWN,
    PENDING_DELETION,
    SUSPENDED,
    CONNECTED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that names none. */
    public static Optional<OrganizationState> ofWireName(String word) {
        for (OrganizationState state : values()) {
            if (state.wireName().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
