package org.causepilot.account.control;

import java.time.Duration;
import java.util.Locale;

/** Why somebody gets a link with which a password is chosen. */
enum LinkPurpose {
    /** An account was made for them. */
    ACTIVATION(Duration.ofDays(7), "account.activated"),
    /** A superadmin took the password away. */
    RESET(Duration.ofDays(1), "account.password-reset"),
    /** They asked for it, and got it by mail. */
    MAILED_RESET(Duration.ofHours(1), "account.password-reset");

    private final Duration lifetime;
    private final String action;

    LinkPurpose(Duration lifetime, String action) {
        this.lifetime = lifetime;
        this.action = action;
    }

    Duration lifetime() {
        return lifetime;
    }

    /**
     * Whether earlier links of this person work no longer. One that strangers can ask for takes nobody's link away.
     */
    boolean replacesOthers() {
        return this != MAILED_RESET;
    }

    /** What its use is called in the audit trail. */
    String action() {
        return action;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LinkPurpose ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
