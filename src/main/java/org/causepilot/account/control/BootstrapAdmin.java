package org.causepilot.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.account.entity.Language;
import org.causepilot.account.entity.User;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.platform.problem.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first superadmin at start, while there is none. No address of the server can do so: whoever may read the
 * configuration or the data folder becomes the first superadmin, and nobody else. Also the place where a server without a
 * usable signing key stops.
 */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class BootstrapAdmin {

    private static final Logger LOGGER = Logger.getLogger(BootstrapAdmin.class.getName());
    private static final String EMAIL = "CAUSEPILOT_BOOTSTRAP_ADMIN_EMAIL";
    private static final String PASSWORD = "CAUSEPILOT_BOOTSTRAP_ADMIN_PASSWORD";
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RANDOM_LENGTH = 24;

    @Inject
    @ConfigProperty(name = EMAIL, defaultValue = "admin@causepilot.local")
    private String email;

    @Inject
    @ConfigProperty(name = PASSWORD)
    private Optional<String> password;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private UserStore users;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private BootstrapPasswordFile file;

    @Inject
    private AccessTokens accessTokens;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    @PostConstruct
    void begin() {
        accessTokens.publicKeySet();
        oneNodeAtATime();
        if (!users.anySuperadmin()) {
            create(address());
        }
    }

    /** Until the end of the transaction; the second node finds the superadmin of the first. */
    private void oneNodeAtATime() {
        entityManager
                .createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(hashtext('causepilot: first superadmin')) AS text)")
                .getResultList();
    }

    private void create(EmailAddress address) {
        String secret = password.map(given -> acceptable(given, address)).orElseGet(BootstrapAdmin::random);
        if (users.byEmail(address.value()).isPresent()) {
            throw new IllegalStateException(EMAIL + " belongs to an account that is no superadmin: give another");
        }
        User user = new User(UUID.randomUUID(), address, "Administrator", Language.FR, clock);
        user.beSuperadmin(true, clock);
        user.choosePassword(hasher.hash(secret), password.isEmpty(), clock);
        users.add(user);
        auditTrail.record(AuditEvent.succeeded(
                        "account.created", null, Map.of("user_id", user.id().toString(), "reason", "first-start"))
                .changing(AuditedState.NONE, AuditedState.of(user.snapshot())));
        if (password.isEmpty()) {
            file.write(secret);
            LOGGER.log(Level.INFO, "the first superadmin''s password is in {0}", file.path());
        }
    }

    private EmailAddress address() {
        try {
            return new EmailAddress(email);
        } catch (DomainException invalid) {
            throw new IllegalStateException(EMAIL + " is not an e-mail address");
        }
    }

    private static String acceptable(String given, EmailAddress address) {
        PasswordRule.brokenBy("password", given, address).ifPresent(broken -> {
            throw new IllegalStateException(PASSWORD + " is not good enough: " + broken.message());
        });
        return given;
    }

    private static String random() {
        return new SecureRandom()
                .ints(RANDOM_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .reduce("", String::concat);
    }
}
