package org.causepilot.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * An organization of whose rows each carries its mark: donors its slug as their last name, gifts its number in their
 * amounts. Knows what was written, and can compare.
 */
final class MarkedOrganization {

    static final int AMOUNTS = 1_000_000;

    private static final int LARGEST_PAGE = 200;

    final String path;
    final String mark;
    final List<MarkedDonor> donors = new ArrayList<>();
    final Map<String, Long> gifts = new HashMap<>();
    private final List<String> giftIds = new ArrayList<>();
    private final int number;
    private int amounts;

    /** Writes whose answer was no answer: as many rows may be there that nobody knows of. */
    private int doubtfulDonors;

    private int doubtfulGifts;

    MarkedOrganization(Organization organization, String mark, int number) {
        this.path = organization.path();
        this.mark = mark;
        this.number = number;
        donors.add(new MarkedDonor(organization.donorId()));
    }

    MarkedDonor anyDonor() {
        return donors.get(ThreadLocalRandom.current().nextInt(donors.size()));
    }

    boolean hasGifts() {
        return !giftIds.isEmpty();
    }

    String anyGift() {
        return giftIds.get(ThreadLocalRandom.current().nextInt(giftIds.size()));
    }

    long nextAmount() {
        return (long) number * AMOUNTS + ++amounts;
    }

    boolean isOwnAmount(long amount) {
        return amount / AMOUNTS == number;
    }

    void added(String id, long amount) {
        gifts.put(id, amount);
        giftIds.add(id);
    }

    void doubtfulDonor() {
        doubtfulDonors++;
    }

    void doubtfulGift() {
        doubtfulGifts++;
    }

    /**
     * @param lost acknowledged, and not there as it was acknowledged
     * @param foreign rows with another's mark
     * @param doubled rows that nobody asked for
     */
    record Verdict(long lost, long foreign, long doubled) {

        Verdict plus(Verdict other) {
            return new Verdict(lost + other.lost, foreign + other.foreign, doubled + other.doubled);
        }
    }

    Verdict verdict(ApiClient api) {
        Map<String, JsonObject> storedDonors = all(api, "/donors");
        Map<String, JsonObject> storedGifts = all(api, "/donations");
        return new Verdict(
                donors.stream()
                                .filter(donor -> !storedDonors.containsKey(donor.id)
                                        || !donor.agrees(storedDonors.get(donor.id)))
                                .count()
                        + gifts.entrySet().stream()
                                .filter(gift -> !storedGifts.containsKey(gift.getKey())
                                        || amount(storedGifts.get(gift.getKey())) != gift.getValue())
                                .count(),
                count(storedDonors, donor -> !donor.getString("last_name").equals(mark))
                        + count(storedGifts, gift -> !isOwnAmount(amount(gift))),
                Math.max(0, storedDonors.size() - donors.size() - doubtfulDonors)
                        + Math.max(0, storedGifts.size() - gifts.size() - doubtfulGifts));
    }

    private static long count(Map<String, JsonObject> rows, Predicate<JsonObject> which) {
        return rows.values().stream().filter(which).count();
    }

    private static long amount(JsonObject gift) {
        return gift.getJsonNumber("amount_minor").longValueExact();
    }

    private Map<String, JsonObject> all(ApiClient api, String list) {
        Map<String, JsonObject> rows = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            String page = path + list + "?limit=" + LARGEST_PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonObject answer =
                    Json.createReader(new StringReader(api.get(page).body())).readObject();
            answer.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(row -> rows.put(row.getString("id"), row));
            JsonValue next = answer.get("next_cursor");
            cursor = next instanceof JsonString text ? text.getString() : null;
        }
        return rows;
    }
}
