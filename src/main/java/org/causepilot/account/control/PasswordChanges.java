package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;

/** The short transactions of {@link Passwords}. */
@ApplicationScoped
@Transactional
class PasswordChanges {

    static final String REPLACED = "account.password-changed";

    @Inject
    private UserStore users;

    @Inject
    private OneTimeLinks links;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private AccountNews news;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    Account replace(UUID id, String hash) {
        User user = users.locked(id);
        links.withdraw(id);
        return save(user, hash, REPLACED);
    }

    /** Whoever has the link got it from a superadmin or by mail: the address is theirs. */
    Account activate(LinkToken token, String hash, Optional<String> fullName) {
        OneTimeLinks.LinkOwner owner = links.spend(token).orElseThrow(LinkSpentException::new);
        User user = users.locked(owner.user());
        if (!user.snapshot().isActive()) {
            throw new LinkSpentException();
        }
        links.withdraw(user.id());
        user.proveAddress();
        fullName.ifPresent(name -> user.rename(name, clock));
        actingPerson.is(
                new Actor(user.id(), user.email().value(), actingPerson.get().address()));
        return save(user, hash, owner.purpose().action());
    }

    private Account save(User user, String hash, String action) {
        user.choosePassword(hash, false, clock);
        users.flush();
        news.tell(user.id());
        auditTrail.record(
                AuditEvent.succeeded(action, null, Map.of("user_id", user.id().toString())));
        return user.snapshot();
    }
}
