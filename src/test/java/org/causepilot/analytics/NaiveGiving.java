package org.causepilot.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code docs/ANALYTICS.md} says, computed as simply as it can be said: gift by gift, in memory. */
record NaiveGiving(List<Gift> gifts, ZoneId zone, String currency) {

    Map<String, Object> period(LocalDate from, LocalDate to) {
        Predicate<Gift> inPeriod =
                gift -> !gift.day(zone).isBefore(from) && !gift.day(zone).isAfter(to);
        Set<UUID> donors = donorsOf(inPeriod);
        Set<UUID> earlier = donorsOf(gift -> gift.day(zone).isBefore(from));
        long returning = donors.stream().filter(earlier::contains).count();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("from", from.toString());
        figures.put("to", to.toString());
        figures.put(
                "totals",
                currencies(inPeriod).stream()
                        .map(each -> totals(each, inPeriod))
                        .toList());
        figures.put("donors", (long) donors.size());
        figures.put("new_donors", donors.size() - returning);
        figures.put("returning_donors", returning);
        return figures;
    }

    Map<String, Object> periodBefore(LocalDate from, LocalDate to) {
        LocalDate end = to.plusDays(1);
        Period length = Period.between(from, end);
        boolean isOfMonths = length.toTotalMonths() > 0
                && from.plusMonths(length.toTotalMonths()).equals(end);
        LocalDate begin = isOfMonths
                ? from.minusMonths(length.toTotalMonths())
                : from.minusDays(end.toEpochDay() - from.toEpochDay());
        return period(begin, from.minusDays(1));
    }

    List<Map<String, Object>> retention(LocalDate to, Instant now) {
        return IntStream.range(to.getYear() - 10, to.getYear())
                .mapToObj(year -> retention(year, now))
                .filter(year -> (long) year.get("donors") > 0)
                .toList();
    }

    /** By the first day of each bucket. */
    Map<String, Object> timeline(LocalDate from, LocalDate to, String unit) {
        Map<String, Object> buckets = new LinkedHashMap<>();
        for (LocalDate day = from; !day.isAfter(to); ) {
            LocalDate next = Stream.of(nextBucket(day, unit), to.plusDays(1))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            LocalDate begin = day;
            Predicate<Gift> inBucket = gift -> gift.currency().equals(currency)
                    && !gift.day(zone).isBefore(begin)
                    && gift.day(zone).isBefore(next);
            buckets.put(day.toString(), sum(currency, inBucket, "received"));
            day = next;
        }
        return buckets;
    }

    private static LocalDate nextBucket(LocalDate day, String unit) {
        return switch (unit) {
            case "day" -> day.plusDays(1);
            case "week" -> day.plusDays(8 - day.getDayOfWeek().getValue());
            default -> day.plusMonths(1).withDayOfMonth(1);
        };
    }

    private Map<String, Object> retention(int year, Instant now) {
        Set<UUID> donors = donorsOf(gift -> gift.day(zone).getYear() == year);
        Set<UUID> next = donorsOf(gift -> gift.day(zone).getYear() == year + 1);
        long retained = donors.stream().filter(next::contains).count();
        return Map.of(
                "year",
                (long) year,
                "donors",
                (long) donors.size(),
                "retained",
                retained,
                "is_final",
                year + 1 < now.atZone(zone).getYear());
    }

    private Set<UUID> donorsOf(Predicate<Gift> which) {
        return gifts.stream()
                .filter(Gift::isReceived)
                .filter(which)
                .map(Gift::donor)
                .collect(Collectors.toSet());
    }

    private List<String> currencies(Predicate<Gift> which) {
        Set<String> others =
                gifts.stream().filter(which).map(Gift::currency).collect(Collectors.toCollection(TreeSet::new));
        others.remove(currency);
        List<String> all = new ArrayList<>(List.of(currency));
        all.addAll(others);
        return all;
    }

    private Map<String, Object> totals(String of, Predicate<Gift> which) {
        long received = sum(of, which, "received");
        long count = count(of, which, "received");
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("currency", of);
        totals.put("received_minor", received);
        totals.put("gifts", count);
        totals.put("average_minor", count == 0 ? null : average(received, count));
        totals.put("pledged_minor", sum(of, which, "pledged"));
        totals.put("pledges", count(of, which, "pledged"));
        totals.put("refunded_minor", sum(of, which, "refunded"));
        totals.put("refunds", count(of, which, "refunded"));
        return totals;
    }

    private long sum(String of, Predicate<Gift> which, String status) {
        return matching(of, which, status).mapToLong(Gift::amount).sum();
    }

    private long count(String of, Predicate<Gift> which, String status) {
        return matching(of, which, status).count();
    }

    private Stream<Gift> matching(String of, Predicate<Gift> which, String status) {
        return gifts.stream()
                .filter(which)
                .filter(gift -> gift.currency().equals(of) && gift.status().equals(status));
    }

    private static long average(long total, long count) {
        return new BigDecimal(total)
                .divide(new BigDecimal(count), RoundingMode.HALF_UP)
                .longValue();
    }
}
