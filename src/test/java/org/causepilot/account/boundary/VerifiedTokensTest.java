package org.causepilot.account.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final VerifiedTokens cut = new VerifiedTokens(clock);

    @Test
    void remembersWhatTheServerAccepted() {
        CredentialValidationResult accepted = accepted(NOW.plusSeconds(60));
        cut.remember("Bearer a", accepted);
        assertThat(cut.find("Bearer a")).containsSame(accepted);
    }

    @Test
    void knowsNoOtherToken() {
        cut.remember("Bearer a", accepted(NOW.plusSeconds(60)));
        assertThat(cut.find("Bearer b")).isEmpty();
        assertThat(cut.find("bearer a")).isEmpty();
    }

    @Test
    void forgetsATokenTheSecondItExpires() {
        cut.remember("Bearer a", accepted(NOW.plusSeconds(60)));
        clock.now = NOW.plusMillis(59_999);
        assertThat(cut.find("Bearer a")).isPresent();
        clock.now = NOW.plusSeconds(60);
        assertThat(cut.find("Bearer a")).isEmpty();
    }

    @Test
    void remembersNoTokenThatIsExpired() {
        cut.remember("Bearer a", accepted(NOW));
        clock.now = NOW.minusSeconds(1);
        assertThat(cut.find("Bearer a")).isEmpty();
    }

    @Test
    void remembersNoRefusal() {
        cut.remember("Bearer a", CredentialValidationResult.INVALID_RESULT);
        assertThat(cut.find("Bearer a")).isEmpty();
    }

    @Test
    void remembersNobodyWhoCameWithoutAToken() {
        cut.remember("Bearer a", new CredentialValidationResult("somebody"));
        assertThat(cut.find("Bearer a")).isEmpty();
    }

    private static CredentialValidationResult accepted(Instant expiry) {
        return new CredentialValidationResult(new Token(expiry), Set.of("user"));
    }

    private static final class Token extends CallerPrincipal implements JsonWebToken {

        private final transient Instant expiry;

        Token(Instant expiry) {
            super("ada@example.org");
            this.expiry = expiry;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("exp") ? (T) Long.valueOf(expiry.getEpochSecond()) : null;
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
