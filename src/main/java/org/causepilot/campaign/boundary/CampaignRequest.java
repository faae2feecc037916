package org.causepilot.campaign.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.platform.money.Money;

/**
 * Body of {@code POST} and {@code PUT}: a whole campaign. What is left out is not known, but for currency and status, which
 * every campaign has: a new one begins in the organization's currency and as a draft, another one keeps what it has.
 */
public record CampaignRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = "campaign.one-line")
        String name,

        @Size(max = LONGEST_DESCRIPTION) String description,
        @Min(1) @Max(Money.LARGEST) Long goalMinor,
        Currency currency,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignStatus status) {

    static final String ONE_LINE = "[^\\t\\n\\r]*";
    static final int LONGEST_DESCRIPTION = 5_000;

    CampaignDetails details() {
        return new CampaignDetails(name, description, goalMinor, currency, startsOn, endsOn, status);
    }

    CampaignDetails insteadOf(CampaignDetails before) {
        return new CampaignDetails(
                name,
                description,
                goalMinor,
                currency == null ? before.currency() : currency,
                startsOn,
                endsOn,
                status == null ? before.status() : status);
    }
}
