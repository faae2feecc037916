package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Member;
import org.causepilot.account.entity.Membership;
import org.causepilot.account.entity.MembershipId;
import org.causepilot.account.entity.Role;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.Audited;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.platform.problem.ConflictException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.platform.problem.PreconditionFailedException;
import org.causepilot.platform.problem.ValidationException;

/**
 * Who belongs to which organization, and as what. An organization's last administrator cannot step down or be removed by
 * another member, which would leave it without one; a superadmin can, who is able to name the next.
 */
@ApplicationScoped
@Transactional
public class Memberships {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private UserStore users;

    @Inject
    private InvitationStore invitations;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private AccountNews news;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** As everybody sees it, whatever the caller's transaction has done. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Role> committedRole(MembershipId id) {
        return Optional.ofNullable(entityManager.find(Membership.class, id)).map(Membership::role);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<UUID> organizationsOf(UUID user) {
        return entityManager
                .createQuery("SELECT m.organizationId FROM Membership m WHERE m.userId = :user", UUID.class)
                .setParameter("user", user)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** @throws NotFoundException when this person is no member */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Member get(UUID organization, UUID user) {
        return find(organization, user, LockModeType.NONE).of(person(user).snapshot());
    }

    /**
     * Whom a request means: exactly one of the two is given. An address names only an account for whose address somebody
     * vouched: whoever invites a stranger's address could otherwise wait behind it for what others give to the stranger.
     *
     * @throws ValidationException when both or neither are, or nobody is found
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public UUID person(UUID id, String email) {
        if ((id == null) == (email == null)) {
            throw new ValidationException("user_id", "one-of-two", Message.of("account.user-or-email"));
        }
        Optional<User> found = id != null ? users.byId(id) : users.byProvenEmail(EmailAddress.normalised(email));
        return found.map(User::id)
                .orElseThrow(() -> new ValidationException(
                        id != null ? "user_id" : "email", "unknown-user", Message.of("account.unknown-user")));
    }

    @Audited("membership.added")
    public Member add(UUID organization, UUID user, Role role) {
        User person = users.locked(user);
        if (entityManager.find(Membership.class, new MembershipId(organization, user)) != null) {
            throw new ConflictException(Message.of("account.already-member"));
        }
        Membership membership = new Membership(organization, user, role, clock);
        entityManager.persist(membership);
        invitations.forget(organization, person.email());
        flushAndTell(membership);
        record("membership.added", membership, AuditedState.NONE, AuditedState.of(role));
        return membership.of(person.snapshot());
    }

    /** @param expectedVersion null when the caller does not care */
    @Audited("membership.changed")
    public Member change(UUID organization, UUID user, Role role, Long expectedVersion) {
        List<Membership> administrators = lockedAdministrators(organization);
        Membership membership = locked(organization, user, expectedVersion);
        if (role != Role.ADMIN) {
            requireAnotherAdministrator(administrators, membership);
        }
        Map<String, String> before = AuditedState.of(membership.role());
        membership.become(role, clock);
        flushAndTell(membership);
        record("membership.changed", membership, before, AuditedState.of(role));
        return membership.of(person(user).snapshot());
    }

    /** @param expectedVersion null when the caller does not care */
    @Audited("membership.removed")
    public void remove(UUID organization, UUID user, Long expectedVersion) {
        List<Membership> administrators = lockedAdministrators(organization);
        Membership membership = locked(organization, user, expectedVersion);
        requireAnotherAdministrator(administrators, membership);
        entityManager.remove(membership);
        flushAndTell(membership);
        record("membership.removed", membership, AuditedState.of(membership.role()), AuditedState.NONE);
    }

    private void flushAndTell(Membership membership) {
        entityManager.flush();
        news.tell(membership.organizationId(), membership.userId());
    }

    private void requireAnotherAdministrator(List<Membership> administrators, Membership leaving) {
        boolean last =
                administrators.size() == 1 && administrators.get(0).userId().equals(leaving.userId());
        if (last && !currentAccount.isSuperadmin()) {
            throw new ConflictException(Message.of("account.last-admin"));
        }
    }

    private List<Membership> lockedAdministrators(UUID organization) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Membership m WHERE m.organizationId = :organization AND m.role = :admin"
                                + " ORDER BY m.userId",
                        Membership.class)
                .setParameter("organization", organization)
                .setParameter("admin", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Membership locked(UUID organization, UUID user, Long expectedVersion) {
        Membership membership = find(organization, user, LockModeType.PESSIMISTIC_WRITE);
        if (expectedVersion != null && expectedVersion != membership.version()) {
            throw new PreconditionFailedException();
        }
        return membership;
    }

    private Membership find(UUID organization, UUID user, LockModeType lock) {
        Membership membership = entityManager.find(Membership.class, new MembershipId(organization, user), lock);
        if (membership == null) {
            throw new NotFoundException();
        }
        return membership;
    }

    private User person(UUID user) {
        return users.byId(user).orElseThrow(NotFoundException::new);
    }

    private void record(String action, Membership membership, Map<String, String> before, Map<String, String> after) {
        String user = membership.userId().toString();
        auditTrail.record(AuditEvent.succeeded(action, membership.organizationId(), Map.of("user_id", user))
                .changing(before, after));
    }
}
