package org.causepilot.donation.entity;

/**
 * A gift as a line of a file tells it, before anybody looked up whose it is.
 *
 * @param details with the ids that the line has
 * @param donorEmail the donor's, where the line has no id of one
 * @param campaign its name, where the line has no id of one
 */
public record DonationLine(DonationDetails details, String donorEmail, String campaign) {

    /** People's data has no place in a log. */
    @Override
    public String toString() {
        return "DonationLine[****]";
    }
}
