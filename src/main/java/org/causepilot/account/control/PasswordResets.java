package org.causepilot.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;

/**
 * People who forgot their password ask for a link, which goes to the mail sender and to nobody else. Whoever asks learns
 * nothing, not even from the time it takes: the address is looked up after the answer.
 */
@ApplicationScoped
public class PasswordResets {

    static final String ASKED = "account.password-reset-asked";

    private static final Logger LOGGER = Logger.getLogger(PasswordResets.class.getName());
    private static final int PER_CLIENT = 100;
    private static final int PER_ADDRESS = 5;
    private static final Duration TIME = Duration.ofHours(1);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private MailedResets mailed;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    private Quota perClient;
    private Quota perAddress;

    @PostConstruct
    void prepare() {
        perClient = new Quota(PER_CLIENT, TIME, clock);
        perAddress = new Quota(PER_ADDRESS, TIME, clock);
    }

    /** @throws TooManyAttemptsException for one client or one address, whether or not it has an account */
    public void ask(EmailAddress email, String clientAddress) {
        try {
            perClient.take(clientAddress);
            perAddress.take(email.value());
        } catch (TooManyAttemptsException refused) {
            if (refused.first()) {
                auditTrail.recordApart(AuditEvent.refused("account.throttled", null, Map.of("attempt", ASKED)));
            }
            throw refused;
        }
        threads.execute(() -> send(email, clientAddress));
    }

    private void send(EmailAddress email, String clientAddress) {
        try {
            mailed.send(email, clientAddress);
        } catch (RuntimeException failure) {
            LOGGER.log(
                    Level.WARNING,
                    "a link for a new password could not be made: {0}",
                    failure.getClass().getName());
        }
    }
}
