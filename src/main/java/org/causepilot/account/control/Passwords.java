package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
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
     * Sets a password with a one-time link, which is used up.
     *
     * @param fullName empty to keep the name that was given at creation
     * @throws LinkSpentException when the link was used, has expired, or belongs to a deactivated account
     */
    void choose(LinkToken token, String password, Optional<String> fullName) {
        User user = holder(token).orElseThrow(LinkSpentException::new);
        PasswordRule.require("password", password, user.email());
        changes.activate(token, hasher.hash(password), fullName);
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

    /** Whose link it is, while it can be used. */
    Optional<User> holder(LinkToken token) {
        return links.owner(token)
                .flatMap(owner -> users.byId(owner.user()))
                .filter(user -> user.snapshot().isActive());
    }

    private User requireMatch(User user, String field, String given) {
        if (!hasher.matches(given, user.passwordHash())) {
            throw new WrongPasswordException(field);
        }
        return user;
    }
}
