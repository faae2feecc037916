package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.causepilot.account.entity.Language;
import org.causepilot.account.entity.Preferences;
import org.causepilot.platform.faces.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private SigningKey key;
    private AccessTokens cut;

    @BeforeEach
    void generateAKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        byte[] secret = generator.generateKeyPair().getPrivate().getEncoded();
        key = SigningKey.read("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(secret) + "\n-----END PRIVATE KEY-----");
        cut = new AccessTokens(key, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void signsWhatMicroProfileJwtAsksFor() throws Exception {
        Account anna = anna(false);
        SignedJWT token = SignedJWT.parse(cut.issue(anna).value());
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.verify(new ECDSAVerifier((ECPublicKey) key.publicKey())))
                .isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.id());
        assertThat(token.getHeader().getType()).hasToString("JWT");
        assertThat(claims.getIssuer()).isEqualTo("causepilot");
        assertThat(claims.getAudience()).containsExactly("causepilot-api");
        assertThat(claims.getSubject()).isEqualTo(anna.id().toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo("anna@example.org");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plus(AccessTokens.LIFETIME)));
        assertThat(claims.getStringClaim("gen")).isEqualTo(Long.toString(anna.tokenGeneration()));
    }

    @Test
    void namesSuperadminsAsSuch() throws Exception {
        assertThat(groups(anna(true))).containsExactly("superadmin", "user");
        assertThat(groups(anna(false))).containsExactly("user");
    }

    @Test
    void neverIssuesTheSameTokenTwice() {
        assertThat(cut.issue(anna(false)).value())
                .isNotEqualTo(cut.issue(anna(false)).value());
    }

    @Test
    void hidesTheTokenFromLogs() {
        AccessToken token = cut.issue(anna(false));
        assertThat(token.toString()).doesNotContain(token.value());
    }

    private Iterable<String> groups(Account account) throws Exception {
        return SignedJWT.parse(cut.issue(account).value()).getJWTClaimsSet().getStringListClaim("groups");
    }

    private static Account anna(boolean superadmin) {
        return new Account(
                UUID.randomUUID(),
                "anna@example.org",
                "Anna",
                superadmin,
                true,
                false,
                new Preferences(Language.FR, Theme.SYSTEM, Optional.empty()),
                NOW.minusNanos(123_000),
                1,
                NOW,
                NOW);
    }
}
