package org.causepilot.donor.entity;

import java.util.UUID;
import org.causepilot.platform.paging.Folded;

/**
 * What people write down about a donor.
 *
 * @param email null when none is known
 * @param phone as it was given, null when none is known: people write more than a number there
 */
public record DonorDetails(String firstName, String lastName, String email, String phone) {

    public DonorDetails {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = blankIsUnknown(email);
        phone = blankIsUnknown(phone);
    }

    /** What is left of somebody whose data was erased: a word that is the same in both our languages, and a number. */
    public static DonorDetails erased(UUID donor) {
        return new DonorDetails("Anonyme", donor.toString().substring(0, 8), null, null);
    }

    /** What lists are sorted and searched by. */
    public String folded() {
        return Folded.sorted(lastName + ' ' + firstName + ' ' + (email == null ? "" : email));
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
