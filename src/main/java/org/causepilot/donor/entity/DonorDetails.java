package org.causepilot.donor.entity;

import org.causepilot.platform.paging.Folded;

/**
 * What people write down about a donor.
 *
 * @param email null when none is known
 * @param phone as it was given, null when none is known: people write more than a number there
 */
public record DonorDetails(String firstName, String lastName, String email, String phone) {

    /** Compatibility characters unfold to many letters; PostgreSQL takes no index entry beyond 2,704 bytes. */
    private static final int LONGEST_FOLDED = 500;

    public DonorDetails {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = blankIsUnknown(email);
        phone = blankIsUnknown(phone);
    }

    String folded() {
        String folded = Folded.of(lastName + ' ' + firstName + ' ' + (email == null ? "" : email));
        int end = folded.offsetByCodePoints(0, Math.min(LONGEST_FOLDED, folded.codePointCount(0, folded.length())));
        return folded.substring(0, end);
    }

    /** A form sends an empty text for a field that nobody filled in. */
    private static String blankIsUnknown(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** People's data has no place in a log. */
    @Override
    public String toString() {
        return "DonorDetails[****]";
    }
}
