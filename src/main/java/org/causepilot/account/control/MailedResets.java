package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;

/** The part of {@link PasswordResets} that nobody waits for. */
@ApplicationScoped
class MailedResets {

    /** Strangers may ask in one's name: a mailbox is spared. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Inject
    private UserStore users;

    @Inject
    private OneTimeLinks links;

    @Inject
    private LinkMails mails;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private AuditTrail auditTrail;

    @ActivateRequestContext
    @Transactional
    void send(EmailAddress email, String clientAddress) {
        actingPerson.is(new Actor(null, "anonymous", clientAddress));
        users.byEmail(email.value())
                .map(User::snapshot)
                .filter(Account::isActive)
                .filter(account -> !links.issuedWithin(PAUSE, account.id(), LinkPurpose.MAILED_RESET))
                .ifPresent(this::send);
    }

    private void send(Account account) {
        IssuedLink link = links.issue(account.id(), LinkPurpose.MAILED_RESET);
        mails.reset(new EmailAddress(account.email()), account.language(), link, LinkPurpose.MAILED_RESET);
        auditTrail.record(AuditEvent.succeeded(
                PasswordResets.ASKED, null, Map.of("user_id", account.id().toString())));
    }
}
