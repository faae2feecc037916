package org.causepilot.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;

class CampaignDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void mayEndOnTheDayItStartsAndNotBefore() {
        assertThat(during(DAY, DAY).endsOn()).isEqualTo(DAY);
        assertThatThrownBy(() -> during(DAY, DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("field").containsExactly("ends_on"));
    }

    @Test
    void mayBeOpenAtEitherEnd() {
        assertThat(during(null, DAY)).isEqualTo(during(null, DAY));
        assertThat(during(DAY, null).endsOn()).isNull();
    }

    @Test
    void isADraftWithoutWordsWhenNothingElseIsSaid() {
        CampaignDetails details = new CampaignDetails(" Été ", null, null, null, null, null, null);

        assertThat(details.name()).isEqualTo("Été");
        assertThat(details.description()).isEmpty();
        assertThat(details.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(details.folded()).isEqualTo("ete");
    }

    @Test
    void takesTheUsualCurrencyOnlyWhenNoneWasSaid() {
        Currency euro = Currency.getInstance("EUR");
        CampaignDetails open = during(null, null);

        assertThat(open.orIn(euro).currency()).isEqualTo(euro);
        assertThat(open.orIn(euro).orIn(Currency.getInstance("USD")).currency()).isEqualTo(euro);
    }

    private static CampaignDetails during(LocalDate startsOn, LocalDate endsOn) {
        return new CampaignDetails("Shelter", "", null, null, startsOn, endsOn, CampaignStatus.ACTIVE);
    }
}
