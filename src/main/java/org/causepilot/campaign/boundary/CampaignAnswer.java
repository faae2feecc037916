package org.causepilot.campaign.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignSnapshot;
import org.causepilot.campaign.entity.CampaignStatus;

/** A campaign as clients see it. */
public record CampaignAnswer(
        UUID id,
        String name,
        String description,
        Long goalMinor,
        Currency currency,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignStatus status,
        Instant createdAt,
        Instant updatedAt) {

    static CampaignAnswer of(CampaignSnapshot campaign) {
        CampaignDetails details = campaign.details();
        return new CampaignAnswer(
                campaign.id(),
                details.name(),
                details.description(),
                details.goalMinor(),
                details.currency(),
                details.startsOn(),
                details.endsOn(),
                details.status(),
                campaign.createdAt(),
                campaign.updatedAt());
    }
}
