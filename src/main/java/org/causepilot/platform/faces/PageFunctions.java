package org.causepilot.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What our tags compute: sentences with places to fill; times, numbers and sizes as the reader writes them. */
public final class PageFunctions {

    private PageFunctions() {}

    public static String text(String key, Object first) {
        return PageMessages.text(key, first);
    }

    public static String text2(String key, Object first, Object second) {
        return PageMessages.text(key, first, second);
    }

    /** What a code is called: the sentence of that name below the stem; the code itself where nobody has named it. */
    public static String word(String stem, String code) {
        return PageTexts.find(FacesContext.getCurrentInstance().getViewRoot().getLocale(), stem + code)
                .orElse(code);
    }

    /** What is to be said at the top of the page; counts as said then. */
    public static List<FacesMessage> messages() {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(null);
        messages.forEach(FacesMessage::rendered);
        return messages;
    }

    /** {@code 2 min ago}, or {@code in 2 min}. */
    public static String ago(Instant moment) {
        return reader().distance(moment, CDI.current().select(Clock.class).get().instant());
    }

    /** Date and time in full, in the reader's zone. */
    public static String moment(Instant moment) {
        return moment == null ? "" : reader().moment(moment);
    }

    /** @param day an {@link Instant}, whose day in the reader's zone is meant, or a {@link LocalDate} */
    public static String day(Object day) {
        if (day instanceof Instant moment) {
            return reader().day(moment);
        }
        return day instanceof LocalDate date ? reader().day(date) : "";
    }

    /** {@code 12 ms}; nothing for what took no time because it was not done. */
    public static String milliseconds(Duration duration) {
        return duration == null || duration.isZero() ? "" : reader().duration(duration);
    }

    /** As {@link #milliseconds}, of a number of them; nothing for none. */
    public static String latency(Long milliseconds) {
        return milliseconds == null ? "" : reader().duration(Duration.ofMillis(milliseconds));
    }

    /** {@code 1 min 5 s}; nothing for what has none yet. */
    public static String duration(Duration duration) {
        return duration == null ? "" : reader().duration(duration);
    }

    public static String number(Number number) {
        return number == null ? "" : reader().number(number);
    }

    /** {@code 42 %} for 0.42. */
    public static String percent(Number share) {
        return share == null ? "" : reader().percent(share.doubleValue());
    }

    /** {@code 12,4 MB}. */
    public static String bytes(Number bytes) {
        return bytes == null ? "" : reader().bytes(bytes.longValue());
    }

    /** {@code Jean Exemple} becomes {@code JE}. */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }

    private static ReaderFormats reader() {
        return new ReaderFormats(
                FacesContext.getCurrentInstance().getViewRoot().getLocale(),
                CDI.current().select(UiSettings.class).get().getZone());
    }
}
