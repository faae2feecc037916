package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.Audited;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.platform.problem.PreconditionFailedException;

/** Who has an account. There is always somebody left who can run the platform. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final String RESET = "account.password-taken-away";

    @Inject
    private UserStore users;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private OneTimeLinks links;

    @Inject
    private LinkMails mails;

    @Inject
    private AccountNews news;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** By name; {@code q} is searched in names and e-mail addresses. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<Account> list(PageRequest page) {
        List<Account> found = users.page(page).stream().map(User::snapshot).toList();
        return Page.of(found, page.limit(), last -> Cursor.after(Folded.of(last.fullName()), last.id()));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Account> find(UUID id) {
        return users.byId(id).map(User::snapshot);
    }

    /** As everybody sees it, whatever the caller's transaction has done. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Account> findCommitted(UUID id) {
        return find(id);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Account> findByEmail(EmailAddress email) {
        return users.byEmail(email.value()).map(User::snapshot);
    }

    /** @throws NotFoundException when there is none */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Account get(UUID id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * @param password empty for a one-time link instead
     * @throws EmailTakenException also when another node creates it at this very moment
     */
    @Audited(value = "account.created", subject = Audited.Subject.ACCOUNT)
    public NewAccount create(AccountDraft draft, Optional<String> password) {
        User user = new User(UUID.randomUUID(), draft.email(), draft.fullName(), draft.language(), clock);
        user.beSuperadmin(draft.isSuperadmin(), clock);
        password.ifPresent(given -> {
            PasswordRule.require("password", given, draft.email());
            user.choosePassword(hasher.hash(given), false, clock);
        });
        users.add(user);
        Optional<IssuedLink> link = password.isPresent() ? Optional.empty() : Optional.of(activation(user));
        record("account.created", user.id(), AuditedState.NONE, AuditedState.of(user.snapshot()));
        return new NewAccount(user.snapshot(), link);
    }

    /** @param expectedVersion null when the caller does not care */
    @Audited(value = "account.changed", subject = Audited.Subject.ACCOUNT)
    public Account change(UUID id, Long expectedVersion, AccountChange change) {
        List<User> superadmins = users.lockedSuperadmins();
        User user = locked(id, expectedVersion);
        if (change.demotes() || change.deactivates()) {
            requireAnotherSuperadmin(superadmins, user);
        }
        Map<String, String> before = AuditedState.of(user.snapshot());
        change.email().ifPresent(email -> user.moveTo(email, clock));
        change.fullName().ifPresent(name -> user.rename(name, clock));
        change.language().ifPresent(language -> user.speak(language, clock));
        change.theme().ifPresent(theme -> user.wear(theme, clock));
        change.timeZone().ifPresent(zone -> user.readTimesIn(zone, clock));
        change.isSuperadmin().ifPresent(wanted -> user.beSuperadmin(wanted, clock));
        change.isActive().ifPresent(wanted -> user.beActive(wanted, clock));
        users.flush();
        news.tell(id);
        record("account.changed", id, before, AuditedState.of(user.snapshot()));
        return user.snapshot();
    }

    /** @param expectedVersion null when the caller does not care */
    @Audited(value = "account.deleted", subject = Audited.Subject.ACCOUNT)
    public void delete(UUID id, Long expectedVersion) {
        List<User> superadmins = users.lockedSuperadmins();
        User user = locked(id, expectedVersion);
        requireAnotherSuperadmin(superadmins, user);
        users.remove(user);
        news.tell(id);
        record("account.deleted", id, AuditedState.of(user.snapshot()), AuditedState.NONE);
    }

    /** Every token and every login of this person ends, on every server within a second. */
    @Audited(value = "account.signed-out-everywhere", subject = Audited.Subject.ACCOUNT)
    public void signOutEverywhere(UUID id) {
        User user = users.locked(id);
        user.endLogins(clock);
        users.flush();
        news.tell(id);
        record("account.signed-out-everywhere", id, AuditedState.NONE, AuditedState.NONE);
    }

    /**
     * Takes the password away, with all tokens and logins, for a link with which its owner chooses another.
     *
     * @throws ConflictException for a deactivated account, and for the last superadmin, who would not get in again
     */
    @Audited(value = RESET, subject = Audited.Subject.ACCOUNT)
    public IssuedLink resetPassword(UUID id) {
        List<User> superadmins = users.lockedSuperadmins();
        User user = users.locked(id);
        if (!user.snapshot().isActive()) {
            throw new ConflictException(Message.of("account.deactivated"));
        }
        requireAnotherSuperadmin(superadmins, user);
        user.losePassword(clock);
        IssuedLink link = links.issue(id, LinkPurpose.RESET);
        users.flush();
        mails.reset(user.email(), user.snapshot().language(), link, LinkPurpose.RESET);
        news.tell(id);
        record(RESET, id, AuditedState.NONE, AuditedState.NONE);
        return link;
    }

    private IssuedLink activation(User user) {
        IssuedLink link = links.issue(user.id(), LinkPurpose.ACTIVATION);
        mails.activate(user.email(), user.snapshot().language(), link);
        return link;
    }

    private void record(String action, UUID user, Map<String, String> before, Map<String, String> after) {
        auditTrail.record(AuditEvent.succeeded(action, null, Map.of("user_id", user.toString()))
                .changing(before, after));
    }

    private User locked(UUID id, Long expectedVersion) {
        User user = users.locked(id);
        if (expectedVersion != null && expectedVersion != user.version()) {
            throw new PreconditionFailedException();
        }
        return user;
    }

    private static void requireAnotherSuperadmin(List<User> superadmins, User user) {
        if (superadmins.size() == 1 && superadmins.get(0).id().equals(user.id())) {
            throw new ConflictException(Message.of("account.last-superadmin"));
        }
    }
}
