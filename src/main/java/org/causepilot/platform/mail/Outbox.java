package org.causepilot.platform.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes mails that were fired as events to the sender, once what they are about is committed; nobody waits for it. */
@ApplicationScoped
public class Outbox {

    private static final Logger LOGGER = Logger.getLogger(Outbox.class.getName());

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private MailSender sender;

    void post(@Observes(during = TransactionPhase.AFTER_SUCCESS) Mail mail) {
        threads.execute(() -> send(mail));
    }

    private void send(Mail mail) {
        try {
            sender.send(mail);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "mail - “{0}” for {1} could not be sent: {2}", new Object[] {
                mail.subject(), mail.maskedRecipient(), failure.getClass().getName()
            });
        }
    }
}
