package org.causepilot.provisioning.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a list of organizations is shown; written {@code name}, or {@code -name} for the other way round. */
public record OrganizationOrder(Key key, boolean isDescending) {

    public static final OrganizationOrder BY_NAME = new OrganizationOrder(Key.NAME, false);

    /** What can be sorted by. */
    public enum Key {
        NAME,
        STATUS,
        SCHEMA_VERSION,
        CHECKED_AT,
        CREATED_AT;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty for what is no order. */
    public static Optional<OrganizationOrder> ofWireName(String word) {
        boolean descending = word.startsWith("-");
        String name = descending ? word.substring(1) : word;
        return Arrays.stream(Key.values())
                .filter(key -> key.wireName().equals(name))
                .findFirst()
                .map(key -> new OrganizationOrder(key, descending));
    }

    public String wireName() {
        return (isDescending ? "-" : "") + key.wireName();
    }
}
