package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.User;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * How people come to a password of their own. Not transactional as a whole: hashing takes its time, and no connection
 * should wait for it.
 */
@ApplicationScoped
public class Passwords {

    @Inject
    private UserStore users;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private JudgedAttempts attempts;

    @Inject
    private PasswordChanges changes;

    @Inject
    private OneTimeLinks links;

    @Inject
    private BootstrapPasswordFile bootstrapPassword;

    /**
     * Replaces somebody's own password. All of their tokens and logins end, the one used for this too.
     *
     * @return the account as it is now
     * @throws ValidationException when the current password is wrong or the new one too easy
     * @throws TooManyAttemptsException counted together with sign-ins
     */
    public Account change(UUID id, String current, String wanted, String clientAddress) {
        User user = users.byId(id).orElseThrow(NotSignedInException::new);
        attempts.judge(
                new Attempt(PasswordChanges.REPLACED, id.toString(), clientAddress, Optional.of(id)),
                () -> requireMatch(user, "current_password", current),
                WrongPasswordException.class);
        PasswordRule.require("new_password", wanted, user.email());
        if (wanted.equals(current)) {
            throw new ValidationException("new_password", "unchanged", Message.of("account.password-unchanged"));
        }
        Account changed = changes.replace(id, hasher.hash(wanted));
        bootstrapPassword.forget(current);
        return changed;
    }

    /**
     * Sets the first password with a one-time link, which is used up.
     *
     * @param fullName empty to keep the name that was given at creation
     * @throws LinkSpentException when the link was used, has expired, or belongs to a deactivated account
     */
    public Account activate(String token, String password, Optional<String> fullName, String clientAddress) {
        User user = attempts.judge(
                new Attempt(PasswordChanges.ACTIVATED, "links, " + clientAddress, clientAddress, Optional.empty()),
                () -> invited(token),
                LinkSpentException.class);
        PasswordRule.require("password", password, user.email());
        return changes.activate(token, hasher.hash(password), fullName);
    }

    /**
     * Proves that whoever sits there is still the one who signed in, before something that cannot be taken back.
     *
     * @throws WrongPasswordException when it is not theirs
     * @throws TooManyAttemptsException counted together with sign-ins
     */
    public void confirm(UUID id, String password, String clientAddress) {
        User user = users.byId(id).orElseThrow(NotSignedInException::new);
        attempts.judge(
                new Attempt("account.password-confirmed", id.toString(), clientAddress, Optional.of(id)),
                () -> requireMatch(user, "password", password),
                WrongPasswordException.class);
    }

    /** For the page behind the link: whose it is. */
    public Optional<EmailAddress> invitee(String token) {
        return links.owner(token).flatMap(users::byId).map(User::email);
    }

    private User invited(String token) {
        return links.owner(token)
                .flatMap(users::byId)
                .filter(user -> user.snapshot().isActive())
                .orElseThrow(LinkSpentException::new);
    }

    private User requireMatch(User user, String field, String given) {
        if (!hasher.matches(given, user.passwordHash())) {
            throw new WrongPasswordException(field);
        }
        return user;
    }
}
