package org.causepilot.platform.mail;

/**
 * A mail as it is to arrive: plain text, in the recipient's language.
 *
 * @param text may hold a one-time link, with which anybody could act as the recipient
 */
public record Mail(String recipient, String subject, String text) {

    /** {@code c…@example.org}: enough to find one's own line in a log. */
    public String maskedRecipient() {
        return recipient.substring(0, 1) + "…" + recipient.substring(recipient.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return "Mail[" + maskedRecipient() + ", " + subject + ", ****]";
    }
}
