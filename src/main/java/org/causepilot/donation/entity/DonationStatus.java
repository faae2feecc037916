package org.causepilot.donation.entity;

import java.util.Locale;

/** Whether the money is there. Only received gifts count in sums. */
public enum DonationStatus {
    /** Promised. */
    PLEDGED,
    RECEIVED,
    /** Given back. */
    REFUNDED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DonationStatus ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
