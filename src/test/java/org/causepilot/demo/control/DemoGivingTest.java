package org.causepilot.demo.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causepilot.demo.entity.DemoGift;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.demo.entity.DemoOrganization.DemoCampaign;
import org.causepilot.demo.entity.DemoOrganization.DemoForm;
import org.causepilot.demo.entity.DemoOrganizations;
import org.causepilot.form.entity.FieldDefinition;
import org.causepilot.form.entity.FormDefinition;
import org.causepilot.platform.json.StoredJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoGivingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Clock CLOCK = Clock.fixed(Instant.parse(TODAY + "T15:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("organizations")
    void fillsEveryMonthOfTwoYears(DemoOrganization organization) {
        Set<YearMonth> months = gifts(organization).stream()
                .map(gift -> YearMonth.from(gift.givenAt().atOffset(ZoneOffset.UTC)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(months).hasSize(25).contains(YearMonth.of(2024, 11), YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void hasDonorsWhoNeverGaveAndDonorsWhoReturn(DemoOrganization organization) {
        Map<Integer, Set<Integer>> years = new HashMap<>();
        gifts(organization)
                .forEach(gift -> years.computeIfAbsent(gift.donor(), donor -> new TreeSet<>())
                        .add(gift.givenAt().atOffset(ZoneOffset.UTC).getYear()));

        assertThat(years).hasSizeBetween(DemoData.DONORS / 2, DemoData.DONORS - 10);
        assertThat(years.values()).filteredOn(given -> given.size() > 1).hasSizeGreaterThan(40);
        assertThat(years.values())
                .filteredOn(given -> given.equals(Set.of(2026)))
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void givesNothingTomorrowAndToNoCampaignThatIsNotOpen(DemoOrganization organization) {
        DemoDays days = new DemoDays(CLOCK, 0);

        assertThat(gifts(organization)).allSatisfy(gift -> {
            assertThat(gift.givenAt()).isBefore(CLOCK.instant());
            if (gift.campaign() != null) {
                DemoCampaign campaign = organization.campaigns().get(gift.campaign());
                int daysAgo =
                        days.daysAgo(gift.givenAt().atOffset(ZoneOffset.UTC).toLocalDate());
                assertThat(campaign.isOpen(daysAgo)).as(campaign.name()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void giftsAreOfEveryStatusAndToEveryCampaignThatHasBegun(DemoOrganization organization) {
        List<DemoGift> gifts = gifts(organization);

        assertThat(gifts).extracting(DemoGift::status).contains("received", "refunded", "pledged");
        assertThat(gifts)
                .extracting(DemoGift::campaign)
                .containsAll(IntStream.range(0, organization.campaigns().size())
                        .filter(place -> !organization.campaigns().get(place).isComing())
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void askWhatTheirAnswersAnswer(DemoOrganization organization) {
        for (DemoForm form : organization.forms()) {
            FormDefinition definition = FormDefinition.of(new StoredJson(form.fields()).records(FieldDefinition.class));

            assertThat(form.answers())
                    .allSatisfy(answers -> assertThat(
                                    definition.judge(DemoAnswers.json(answers)).values())
                            .isNotEmpty());
            if (form.isPublished()) {
                definition.requirePublishable();
            }
        }
    }

    static List<DemoOrganization> organizations() {
        return DemoOrganizations.all();
    }

    private static List<DemoGift> gifts(DemoOrganization organization) {
        DemoDays days = new DemoDays(CLOCK, organization.seed());
        List<Integer> since =
                days.random().ints(DemoData.DONORS, 2, 820).boxed().toList();
        return new DemoGiving(organization.campaigns(), days).of(since);
    }
}
