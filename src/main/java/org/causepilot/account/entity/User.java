package org.causepilot.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.platform.faces.Theme;
import org.causepilot.platform.paging.Folded;

/** The stored form of an {@link Account}, with what an account never shows: the hash of its password. */
@Entity
@Table(name = "users")
public class User {

    @Id
    private UUID id;

    private String email;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "name_folded")
    private String nameFolded;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "is_superadmin")
    private boolean superadmin;

    @Column(name = "is_active")
    private boolean active;

    private Language language;

    private Theme theme;

    @Column(name = "time_zone")
    private ZoneId timeZone;

    @Column(name = "tokens_valid_from")
    private Instant tokensValidFrom;

    @Column(name = "address_proven")
    private boolean addressProven;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected User() {}

    public User(UUID id, EmailAddress email, String fullName, Language language, Clock clock) {
        this.id = id;
        this.email = email.value();
        called(fullName);
        this.language = language;
        this.theme = Theme.SYSTEM;
        this.active = true;
        this.addressProven = true;
        this.createdAt = clock.instant();
        this.updatedAt = createdAt;
        this.tokensValidFrom = createdAt;
    }

    /** Somebody whom an organization invited: nobody else vouches for the address. */
    public static User invited(UUID id, EmailAddress email, String fullName, Language language, Clock clock) {
        User user = new User(id, email, fullName, language, clock);
        user.addressProven = false;
        return user;
    }

    public void rename(String newName, Clock clock) {
        called(newName);
        touch(clock);
    }

    public void moveTo(EmailAddress newEmail, Clock clock) {
        if (!email.equals(newEmail.value())) {
            email = newEmail.value();
            addressProven = true;
        }
        touch(clock);
    }

    public void speak(Language newLanguage, Clock clock) {
        language = newLanguage;
        touch(clock);
    }

    public void wear(Theme newTheme, Clock clock) {
        theme = newTheme;
        touch(clock);
    }

    /** @param newZone null for the browser's */
    public void readTimesIn(ZoneId newZone, Clock clock) {
        timeZone = newZone;
        touch(clock);
    }

    /** @param temporary whether its owner has to replace it at the first sign-in */
    public void choosePassword(String hash, boolean temporary, Clock clock) {
        passwordHash = hash;
        mustChangePassword = temporary;
        revokeTokens(clock);
    }

    /** Nobody gets in with the old one; what it opened is void. */
    public void losePassword(Clock clock) {
        passwordHash = null;
        mustChangePassword = false;
        revokeTokens(clock);
    }

    /** Its owner used a link that was sent to it, or that a superadmin handed over. */
    public void proveAddress() {
        addressProven = true;
    }

    public void beSuperadmin(boolean wanted, Clock clock) {
        if (superadmin != wanted) {
            superadmin = wanted;
            revokeTokens(clock);
        }
    }

    public void beActive(boolean wanted, Clock clock) {
        if (active != wanted) {
            active = wanted;
            revokeTokens(clock);
        }
    }

    public void endLogins(Clock clock) {
        revokeTokens(clock);
    }

    public UUID id() {
        return id;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public long version() {
        return version;
    }

    /** Whether somebody vouches that the address is its owner's, and not only whoever invited it. */
    public boolean isAddressProven() {
        return addressProven;
    }

    /** Empty until the owner has chosen a password. */
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public Account snapshot() {
        return new Account(
                id,
                email,
                fullName,
                superadmin,
                active,
                mustChangePassword,
                new Preferences(language, theme, Optional.ofNullable(timeZone)),
                tokensValidFrom,
                version,
                createdAt,
                updatedAt);
    }

    private void called(String newName) {
        fullName = newName.strip();
        nameFolded = Folded.of(fullName);
    }

    /** Always a later moment than before, even when the clock stands still or was set back. */
    private void revokeTokens(Clock clock) {
        Instant now = clock.instant();
        tokensValidFrom = now.isAfter(tokensValidFrom) ? now : tokensValidFrom.plusNanos(1_000);
        touch(clock);
    }

    private void touch(Clock clock) {
        updatedAt = clock.instant();
    }
}
