package org.causepilot.demo.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.causepilot.demo.entity.DemoGift;
import org.causepilot.demo.entity.DemoOrganization.DemoCampaign;

/**
 * Who gives when: some never, most once or twice, many every December, some every month. So there are new donors and
 * returning ones, and every month has gifts.
 */
final class DemoGiving {

    private static final long[] AMOUNTS = {
        500, 1_000, 1_000, 1_500, 2_000, 2_000, 2_500, 3_000, 5_000, 5_000, 7_500, 10_000, 15_000, 25_000, 50_000,
        100_000
    };
    private static final double SKEW = 1.6;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int CHRISTMAS = 24;

    private final List<DemoCampaign> campaigns;
    private final DemoDays days;
    private final Random random;
    private final List<DemoGift> gifts = new ArrayList<>();

    DemoGiving(List<DemoCampaign> campaigns, DemoDays days) {
        this.campaigns = campaigns;
        this.days = days;
        this.random = days.random();
    }

    /** @param sinceDaysAgo for each donor, since when they are known */
    List<DemoGift> of(List<Integer> sinceDaysAgo) {
        for (int donor = 0; donor < sinceDaysAgo.size(); donor++) {
            gifts(donor, Math.min(DemoDays.ALL - 1, sinceDaysAgo.get(donor)));
        }
        return gifts;
    }

    private void gifts(int donor, int since) {
        double habit = random.nextDouble();
        long usual = AMOUNTS[(int) (AMOUNTS.length * Math.pow(random.nextDouble(), SKEW))];
        if (habit < 0.15) {
            everyMonth(donor, since, Math.min(usual, 3_000));
        } else if (habit < 0.45) {
            everyDecember(donor, since, usual);
        } else if (habit < 0.85) {
            onceOrTwice(donor, since, usual);
        }
    }

    private void everyMonth(int donor, int since, long amount) {
        for (int daysAgo = since; daysAgo > 0; daysAgo -= DAYS_OF_A_MONTH) {
            add(donor, null, amount, daysAgo);
        }
    }

    private void everyDecember(int donor, int since, long usual) {
        add(donor, campaignOf(since), usual, since);
        for (int year = days.day(since).getYear(); year <= days.day(0).getYear(); year++) {
            LocalDate day = LocalDate.of(year, 12, 1 + random.nextInt(CHRISTMAS));
            int daysAgo = days.daysAgo(day);
            if (daysAgo > 0 && daysAgo < since) {
                add(donor, campaignOf(daysAgo), usual + 500L * random.nextInt(3), daysAgo);
            }
        }
    }

    private void onceOrTwice(int donor, int since, long usual) {
        add(donor, campaignOf(since), usual, since);
        if (random.nextBoolean() && since > DAYS_OF_A_MONTH) {
            int daysAgo = 1 + random.nextInt(since - 1);
            add(donor, campaignOf(daysAgo), usual, daysAgo);
        }
    }

    private void add(int donor, Integer campaign, long amount, int daysAgo) {
        gifts.add(new DemoGift(days.id(), donor, campaign, amount, days.at(daysAgo), status(daysAgo)));
    }

    /** Most gifts are an answer to a campaign of these days. */
    private Integer campaignOf(int daysAgo) {
        List<Integer> open = IntStream.range(0, campaigns.size())
                .filter(place -> campaigns.get(place).isOpen(daysAgo))
                .boxed()
                .toList();
        return open.isEmpty() || random.nextInt(4) == 0 ? null : open.get(random.nextInt(open.size()));
    }

    private String status(int daysAgo) {
        if (daysAgo < 20 && random.nextInt(3) == 0) {
            return "pledged";
        }
        return random.nextInt(50) == 0 ? "refunded" : "received";
    }
}
