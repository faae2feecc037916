package org.causepilot.campaign.entity;

import java.util.Locale;

/** Where a campaign is in its life. It may be taken up again after its end. */
public enum CampaignStatus {
    /** Being prepared. */
    DRAFT,
    ACTIVE,
    /** Over; what was given for it stays. */
    CLOSED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CampaignStatus ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
