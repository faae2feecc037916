package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;

/** The one place where an e-mail address and a password become a person, for the API and the pages alike. */
@ApplicationScoped
public class SignIn {

    static final String ACTION = "account.signed-in";

    @Inject
    private JudgedAttempts attempts;

    @Inject
    private UserStore users;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private AuditTrail auditTrail;

    /**
     * @param clientAddress where the attempt comes from
     * @throws SignInRefusedException whatever the reason
     * @throws TooManyAttemptsException without a look at the password
     */
    public Account signIn(String email, String password, String clientAddress) {
        String typed = EmailAddress.normalised(email);
        actingPerson.is(new Actor(null, "anonymous", clientAddress));
        Optional<User> user = typed.length() > EmailAddress.LONGEST ? Optional.empty() : users.byEmail(typed);
        Attempt attempt = new Attempt(ACTION, key(user, typed), clientAddress, user.map(User::id));
        Account account = attempts.judge(attempt, () -> judge(user, password), SignInRefusedException.class)
                .snapshot();
        actingPerson.is(new Actor(account.id(), account.email(), clientAddress));
        auditTrail.recordApart(AuditEvent.succeeded(
                ACTION, null, Map.of("user_id", account.id().toString())));
        return account;
    }

    /** By id where there is one: a new e-mail address does not wipe the slate. */
    private static String key(Optional<User> user, String typed) {
        return user.map(known -> known.id().toString())
                .orElse(typed.substring(0, Math.min(typed.length(), EmailAddress.LONGEST)));
    }

    private User judge(Optional<User> user, String password) {
        Optional<User> allowed = user.filter(known -> known.snapshot().isActive());
        boolean matches = hasher.matches(password, allowed.flatMap(User::passwordHash));
        return allowed.filter(known -> matches).orElseThrow(SignInRefusedException::new);
    }
}
