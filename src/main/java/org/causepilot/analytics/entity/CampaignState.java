package org.causepilot.analytics.entity;

/** Where a campaign is in its life. */
public enum CampaignState {
    DRAFT,
    ACTIVE,
    CLOSED
}
