package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.platform.mail.Mail;
import org.causepilot.platform.mail.PublicUrl;
import org.causepilot.platform.problem.Message;

/** What people get by mail: one-time links, each sent after the commit that makes it work. */
@ApplicationScoped
class LinkMails {

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Event<Mail> outbox;

    void invite(OpenInvitation invitation, String organization, LinkToken token) {
        Locale reader = invitation.language().locale();
        post(
                invitation.email(),
                Message.of("account.mail.invitation-subject", organization).in(reader),
                Message.of("account.mail.invitation", invitation.invitedBy(), organization, days(Invitations.LIFETIME))
                        .in(reader),
                token.value());
    }

    void activate(EmailAddress owner, Language language, IssuedLink link) {
        Locale reader = language.locale();
        post(
                owner,
                Message.of("account.mail.activation-subject").in(reader),
                Message.of("account.mail.activation", days(LinkPurpose.ACTIVATION.lifetime()))
                        .in(reader),
                link.token());
    }

    void reset(EmailAddress owner, Language language, IssuedLink link, LinkPurpose purpose) {
        Locale reader = language.locale();
        post(
                owner,
                Message.of("account.mail.reset-subject").in(reader),
                Message.of("account.mail.reset", purpose.lifetime().toHours()).in(reader),
                link.token());
    }

    private void post(EmailAddress to, String subject, String text, String token) {
        String link = publicUrl.of(OneTimeAddress.of(token));
        outbox.fire(new Mail(to.value(), subject, text + "\n\n" + link + "\n"));
    }

    private static long days(Duration lifetime) {
        return lifetime.toDays();
    }
}
