package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.organization.control.KnownOrganizations;
import org.causepilot.organization.control.OrganizationSuspendedException;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.ForbiddenException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * How an invited person becomes a member. The link alone makes nobody: whoever has an account proves in addition that it is
 * theirs, since the inviter has seen the link. Not transactional as a whole, as {@link Passwords}.
 */
@ApplicationScoped
class InvitationAcceptance {

    @Inject
    private KnownOrganizations organizations;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private SignIn signIn;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Enrolments enrolments;

    void accept(LinkToken token, OpenInvitation invitation, LinkAnswer answer, String clientAddress) {
        requireActive(invitation);
        if (answer.password().isEmpty()) {
            enrolments.join(token, signedIn(invitation.email()).id());
        } else if (answer.fullName().isPresent()) {
            PasswordRule.require("password", answer.password().get(), invitation.email());
            enrolments.enrol(
                    token,
                    answer.fullName().get(),
                    hasher.hash(answer.password().get()));
        } else {
            enrolments.join(
                    token,
                    owner(invitation.email(), answer.password().get(), clientAddress)
                            .id());
        }
    }

    private void requireActive(OpenInvitation invitation) {
        OrganizationSnapshot organization = organizations
                .find(invitation.organizationId())
                .filter(OrganizationSnapshot::isVisible)
                .orElseThrow(LinkSpentException::new);
        if (!organization.isActive()) {
            throw new OrganizationSuspendedException();
        }
    }

    private Account signedIn(EmailAddress invited) {
        Account account = currentAccount
                .get()
                .orElseThrow(
                        () -> new ValidationException("password", "required", Message.of("platform.field.required")));
        if (!account.email().equals(invited.value())) {
            throw new ForbiddenException(Message.of("account.invitation-for-another"));
        }
        return account;
    }

    /** Counted and answered as a sign-in, which it is. */
    private Account owner(EmailAddress invited, String password, String clientAddress) {
        try {
            return signIn.signIn(invited.value(), password, clientAddress);
        } catch (SignInRefusedException refused) {
            throw new AcceptanceRefusedException();
        }
    }
}
