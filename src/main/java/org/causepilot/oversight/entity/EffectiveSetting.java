package org.causepilot.oversight.entity;

import java.util.List;
import java.util.Optional;

/**
 * A setting as this server runs with it.
 *
 * @param isSet whether somebody gave it
 * @param value what may be shown of it, the usual one included
 * @param concerns codes of what is careless about it
 */
public record EffectiveSetting(
        ProductSetting setting, boolean isSet, Optional<String> value, Origin origin, List<String> concerns) {

    /** Where a value comes from, as MicroProfile Config found it. */
    public enum Origin {
        ENVIRONMENT,
        SYSTEM_PROPERTY,
        OTHER,
        DEFAULT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
