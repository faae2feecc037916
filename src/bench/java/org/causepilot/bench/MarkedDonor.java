package org.causepilot.bench;

import jakarta.json.JsonObject;

/** A donor whose telephone number counts how often it was changed. */
final class MarkedDonor {

    final String id;

    /** The last number that the server said it has written. */
    int acknowledged;

    /** The last one that it was asked to write: whether it did is not known when the answer was a failure. */
    int attempted;

    /** While a change is under way no other one begins: they would have no order. */
    boolean isChanging;

    MarkedDonor(String id) {
        this.id = id;
    }

    /** @param oldest that may still be told */
    boolean agrees(String phone, int oldest) {
        int number = phone == null || phone.isEmpty() ? 0 : Integer.parseInt(phone);
        return number >= oldest && number <= attempted;
    }

    boolean agrees(JsonObject row) {
        return agrees(row.getString("phone", null), acknowledged);
    }
}
