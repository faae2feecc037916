package org.causepilot.platform.mail;

/**
 * Hands mails on. Whoever wants real ones adds a bean that is an {@code @Alternative} with a {@code @Priority}; see {@code
 * docs/operations.md}.
 */
public interface MailSender {

    /**
     * Called on a thread that no request waits for, after the commit of what the mail is about; not again after a failure.
     * Several threads may call at once.
     *
     * @throws RuntimeException told in the log by its type only
     */
    void send(Mail mail);
}
