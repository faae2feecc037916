package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.account.entity.Role;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.Audited;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.NotFoundException;

/**
 * Who is asked to become a member. Nothing here asks whether the address has an account: its answer would tell an
 * administrator of people in other organizations.
 */
@ApplicationScoped
@Transactional
public class Invitations {

    static final Duration LIFETIME = Duration.ofDays(7);

    @Inject
    private InvitationStore store;

    @Inject
    private InvitationQuota quota;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private OrganizationContext context;

    @Inject
    private LinkMails mails;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Asks somebody; if they were asked before, that link works no longer.
     *
     * @throws ConflictException when they are a member already
     * @throws TooManyAttemptsException before anybody gets too many mails
     */
    @Audited("invitation.issued")
    public NewInvitation issue(UUID organization, EmailAddress email, Role role) {
        Account inviter = currentAccount.require();
        quota.require(inviter.id(), organization, email);
        if (store.isMember(organization, email)) {
            throw new ConflictException(Message.of("account.already-member"));
        }
        Instant now = clock.instant();
        OpenInvitation invitation = new OpenInvitation(
                UUID.randomUUID(),
                organization,
                email,
                role,
                inviter.language(),
                inviter.email(),
                now,
                now.plus(LIFETIME));
        LinkToken token = LinkToken.random();
        store.put(invitation, inviter.id(), token);
        mails.invite(invitation, context.current().name(), token);
        record("invitation.issued", invitation);
        return new NewInvitation(invitation, token.value());
    }

    /** By e-mail address. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<OpenInvitation> list(UUID organization, PageRequest page) {
        return store.page(organization, page);
    }

    /** @throws NotFoundException also when it was accepted or withdrawn */
    @Transactional(Transactional.TxType.SUPPORTS)
    public OpenInvitation get(UUID organization, UUID id) {
        return store.byId(organization, id).orElseThrow(NotFoundException::new);
    }

    /** Its link works no longer. */
    @Audited("invitation.withdrawn")
    public void withdraw(UUID organization, UUID id) {
        OpenInvitation invitation = get(organization, id);
        if (!store.remove(id)) {
            throw new NotFoundException();
        }
        record("invitation.withdrawn", invitation);
    }

    private void record(String action, OpenInvitation invitation) {
        auditTrail.record(AuditEvent.succeeded(
                action,
                invitation.organizationId(),
                Map.of(
                        "invitation_id", invitation.id().toString(),
                        "email", invitation.email().value(),
                        "role", invitation.role().wireName())));
    }
}
