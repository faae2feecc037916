package org.causepilot.campaign.entity;

import java.time.LocalDate;
import java.util.Currency;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * What people decide about a campaign.
 *
 * @param description empty when there is none
 * @param goalMinor in the currency's smallest unit; null when there is none
 * @param currency null: the organization's, whichever that is when the campaign is added
 * @param startsOn the first day, null when it is open
 * @param endsOn the last day, null when it is open
 */
public record CampaignDetails(
        String name,
        String description,
        Long goalMinor,
        Currency currency,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignStatus status) {

    /** @throws ValidationException when it ends before it starts */
    public CampaignDetails {
        name = name.strip();
        description = description == null ? "" : description.strip();
        status = status == null ? CampaignStatus.DRAFT : status;
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new ValidationException("ends_on", "before-start", Message.of("campaign.ends-before-start"));
        }
    }

    /** In this currency when none was said. */
    public CampaignDetails orIn(Currency usual) {
        return currency == null
                ? new CampaignDetails(name, description, goalMinor, usual, startsOn, endsOn, status)
                : this;
    }

    String folded() {
        return Folded.sorted(name);
    }
}
