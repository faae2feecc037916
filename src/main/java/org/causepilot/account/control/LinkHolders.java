package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.causepilot.account.entity.OpenInvitation;
import org.causepilot.organization.control.KnownOrganizations;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** What people do with one-time links, of whatever kind. */
@ApplicationScoped
public class LinkHolders {

    @Inject
    private Passwords passwords;

    @Inject
    private InvitationStore invitations;

    @Inject
    private InvitationAcceptance acceptance;

    @Inject
    private KnownOrganizations organizations;

    @Inject
    private JudgedAttempts attempts;

    /** Empty for a link that can be used no longer, or never was one. Whether the address has an account is not told. */
    public Optional<HeldLink> find(String token) {
        LinkToken link = new LinkToken(token);
        return link.isOurs() ? held(link) : Optional.empty();
    }

    private Optional<HeldLink> held(LinkToken link) {
        return passwords
                .holder(link)
                .map(user -> new HeldLink(user.email(), Optional.empty()))
                .or(() -> invitations.byToken(link).flatMap(this::invited));
    }

    /**
     * Uses the link: sets the password of one's own account, or becomes a member of an organization.
     *
     * @throws LinkSpentException when the link was used, withdrawn or has expired
     * @throws AccountExistsException when somebody who has an account wants to make one
     * @throws AcceptanceRefusedException when the password is not that of the account, or there is none
     * @throws TooManyAttemptsException for guesses of links and of passwords
     */
    public void answer(String token, LinkAnswer answer, String clientAddress) {
        LinkToken link = new LinkToken(token);
        if (!link.isOurs()) {
            throw new LinkSpentException();
        }
        Attempt attempt =
                new Attempt("account.link-used", "link, " + link.fingerprint(), clientAddress, Optional.empty());
        Optional<OpenInvitation> invitation =
                attempts.judge(attempt, () -> requireUsable(link), LinkSpentException.class);
        if (invitation.isPresent()) {
            acceptance.accept(link, invitation.get(), answer, clientAddress);
        } else {
            String password = answer.password()
                    .orElseThrow(() ->
                            new ValidationException("password", "required", Message.of("platform.field.required")));
            passwords.choose(link, password, answer.fullName());
        }
    }

    /** Empty when it is for the holder's own account. */
    private Optional<OpenInvitation> requireUsable(LinkToken link) {
        return passwords.holder(link).isPresent()
                ? Optional.empty()
                : Optional.of(invitations.byToken(link).orElseThrow(LinkSpentException::new));
    }

    private Optional<HeldLink> invited(OpenInvitation invitation) {
        return organizations
                .find(invitation.organizationId())
                .filter(OrganizationSnapshot::isVisible)
                .map(organization -> new HeldLink(invitation.email(), Optional.of(organization.name())));
    }
}
