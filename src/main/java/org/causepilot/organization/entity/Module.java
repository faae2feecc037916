package org.causepilot.organization.entity;

import java.util.Locale;

/** A part of the product that an organization can do without. What is kept of it stays when it is turned off. */
public enum Module {
    /** Donors and what they gave. */
    DONORS,
    CAMPAIGNS,
    FORMS,
    ANALYTICS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The name under which JAX-RS looks for it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Module fromString(String wireName) {
        for (Module module : values()) {
            if (module.wireName().equals(wireName)) {
                return module;
            }
        }
        throw new IllegalArgumentException("no module has this name");
    }
}
