package org.causepilot.platform.mail;

import jakarta.enterprise.context.Dependent;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends nothing: tells the log that there was a mail, without the link in it. */
@Dependent
public class LoggedMail implements MailSender {

    private static final Logger LOGGER = Logger.getLogger(LoggedMail.class.getName());

    @Override
    public void send(Mail mail) {
        LOGGER.log(Level.INFO, "mail - “{0}” for {1} was not sent: no sender is installed", new Object[] {
            mail.subject(), mail.maskedRecipient()
        });
    }
}
