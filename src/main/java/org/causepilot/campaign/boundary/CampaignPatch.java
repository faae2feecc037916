package org.causepilot.campaign.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.platform.json.Given;
import org.causepilot.platform.money.Money;

/** Body of {@code PATCH}: a JSON Merge Patch. Name, currency and status cannot be cleared, the rest can. */
public record CampaignPatch(
        @NotBlank @Size(max = 200) @Pattern(regexp = CampaignRequest.ONE_LINE, message = "campaign.one-line")
        Given<String> name,

        @Size(max = CampaignRequest.LONGEST_DESCRIPTION) Given<String> description,
        @Min(1) @Max(Money.LARGEST) Given<Long> goalMinor,
        @NotNull Given<Currency> currency,
        Given<LocalDate> startsOn,
        Given<LocalDate> endsOn,
        @NotNull Given<CampaignStatus> status) {

    CampaignDetails applyTo(CampaignDetails before) {
        return new CampaignDetails(
                name.orElse(before.name()),
                description.orElse(before.description()),
                goalMinor.orElse(before.goalMinor()),
                currency.orElse(before.currency()),
                startsOn.orElse(before.startsOn()),
                endsOn.orElse(before.endsOn()),
                status.orElse(before.status()));
    }
}
