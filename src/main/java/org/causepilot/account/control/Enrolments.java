package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;

/** The short transactions of {@link InvitationAcceptance}. */
@ApplicationScoped
@Transactional
class Enrolments {

    static final String ACCEPTED = "invitation.accepted";

    @Inject
    private InvitationStore invitations;

    @Inject
    private UserStore users;

    @Inject
    private Memberships memberships;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * An account and its membership, or neither.
     *
     * @throws AccountExistsException when the address has one
     */
    void enrol(LinkToken token, String fullName, String passwordHash) {
        OpenInvitation invitation = spend(token);
        if (users.byEmail(invitation.email().value()).isPresent()) {
            throw new AccountExistsException();
        }
        User user = User.invited(UUID.randomUUID(), invitation.email(), fullName, invitation.language(), clock);
        user.choosePassword(passwordHash, false, clock);
        users.add(user);
        join(invitation, user);
        auditTrail.record(AuditEvent.succeeded(
                        "account.created",
                        null,
                        Map.of(
                                "user_id",
                                user.id().toString(),
                                "invitation_id",
                                invitation.id().toString()))
                .changing(AuditedState.NONE, AuditedState.of(user.snapshot())));
    }

    void join(LinkToken token, UUID account) {
        join(spend(token), users.locked(account));
    }

    private void join(OpenInvitation invitation, User user) {
        actingPerson.is(
                new Actor(user.id(), user.email().value(), actingPerson.get().address()));
        memberships.add(invitation.organizationId(), user.id(), invitation.role());
        auditTrail.record(AuditEvent.succeeded(
                ACCEPTED,
                invitation.organizationId(),
                Map.of(
                        "user_id",
                        user.id().toString(),
                        "invitation_id",
                        invitation.id().toString())));
    }

    private OpenInvitation spend(LinkToken token) {
        OpenInvitation invitation = invitations.byToken(token).orElseThrow(LinkSpentException::new);
        if (!invitations.remove(invitation.id())) {
            throw new LinkSpentException();
        }
        return invitation;
    }
}
