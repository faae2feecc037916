package org.causepilot.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gifts and questions at random, but where calendars are difficult more often than chance would have it. */
final class AnyGiving {

    /** With clocks that change at one, at midnight (forwards and back), by the quarter, and in the other half of the year. */
    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Paris"),
            ZoneId.of("America/Havana"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Atlantic/Azores"));

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 2_900;

    /** Beginnings of years and months, and days on which clocks are changed somewhere. */
    private static final List<LocalDate> DIFFICULT = List.of(
            LocalDate.of(2017, 1, 1),
            LocalDate.of(2018, 3, 1),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2018, 11, 4),
            LocalDate.of(2018, 2, 18),
            LocalDate.of(2021, 11, 7),
            LocalDate.of(2021, 10, 31),
            LocalDate.of(2021, 3, 14),
            LocalDate.of(2022, 4, 3));

    private final Random random;

    AnyGiving(long seed) {
        random = new Random(seed);
    }

    List<Gift> gifts(List<UUID> donors, ZoneId zone, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Gift(
                        one(donors),
                        null,
                        1 + random.nextInt(100_000),
                        one(List.of("EUR", "EUR", "EUR", "USD", "CHF")),
                        moment(zone),
                        one(List.of("received", "received", "received", "pledged", "refunded"))))
                .toList();
    }

    LocalDate day() {
        LocalDate day = random.nextBoolean() ? one(DIFFICULT).plusDays(random.nextInt(3) - 1L) : anyDay();
        return random.nextInt(3) == 0 ? day.withDayOfMonth(1) : day;
    }

    /** Not before the other day, and as often the end of a month as any. */
    LocalDate dayFrom(LocalDate from) {
        LocalDate day = from.plusDays(random.nextInt(random.nextBoolean() ? 40 : 1_500));
        return random.nextBoolean() ? day : day.plusMonths(1).withDayOfMonth(1).minusDays(1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Instant moment(ZoneId zone) {
        if (random.nextBoolean()) {
            return anyDay().atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                    .atZone(zone)
                    .toInstant();
        }
        Instant midnight = one(DIFFICULT).atStartOfDay(zone).toInstant();
        return midnight.plus(Duration.ofMinutes(random.nextInt(240) - 120L));
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }
}
