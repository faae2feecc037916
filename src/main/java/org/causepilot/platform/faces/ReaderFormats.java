package org.causepilot.platform.faces;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Times, numbers and sizes as one reader writes them, in the reader's time zone. */
record ReaderFormats(Locale locale, ZoneId zone) {

    private static final Duration JUST_NOW = Duration.ofSeconds(45);
    private static final List<String> SIZES = List.of("size.bytes", "size.kilo", "size.mega", "size.giga", "size.tera");
    private static final int NEXT_SIZE = 1_000;

    /** Date and time to the second, with the zone: for whoever needs it exactly. */
    String moment(Instant moment) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM);
        DateTimeFormatter place = DateTimeFormatter.ofPattern("z", locale);
        return time.withLocale(locale).format(moment.atZone(zone)) + " " + place.format(moment.atZone(zone));
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** {@code 2 min ago}, {@code in 3 h}: the largest unit only. */
    String distance(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        Duration far = age.abs();
        if (far.compareTo(JUST_NOW) < 0) {
            return text("ago.now");
        } else if (far.toHours() < 1) {
            return text(age.isNegative() ? "ahead.minutes" : "ago.minutes", Math.max(1, far.toMinutes()));
        } else if (far.toDays() < 1) {
            return text(age.isNegative() ? "ahead.hours" : "ago.hours", far.toHours());
        }
        return text(age.isNegative() ? "ahead.days" : "ago.days", far.toDays());
    }

    /** {@code 12 ms}, {@code 1 min 5 s}: two units at most. */
    String duration(Duration duration) {
        if (duration.toMillis() < 1) {
            return text("time.under");
        } else if (duration.toSeconds() < 1) {
            return text("time.ms", duration.toMillis());
        } else if (duration.toMinutes() < 1) {
            return text("time.seconds", tenths(duration.toMillis() / 1_000.0));
        }
        return duration.toHours() < 1
                ? text("time.minutes", duration.toMinutes(), duration.toSecondsPart())
                : text("time.hours", duration.toHours(), duration.toMinutesPart());
    }

    String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /** @param share of one: 0.42 is 42 %; nothing but all is 100 % */
    String percent(double share) {
        double shown = share < 1 ? Math.min(share, 0.99) : share;
        return NumberFormat.getPercentInstance(locale).format(shown);
    }

    /** In decimal units, as disks are sold and file managers count. */
    String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= NEXT_SIZE && unit < SIZES.size() - 1) {
            size /= NEXT_SIZE;
            unit++;
        }
        return text(SIZES.get(unit), tenths(size));
    }

    private String tenths(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(value < 100 ? 1 : 0);
        return format.format(value);
    }

    private String text(String key, Object... arguments) {
        return PageTexts.of(locale, key, arguments);
    }
}
