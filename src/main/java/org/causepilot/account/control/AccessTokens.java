package org.causepilot.account.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.account.entity.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues access tokens. MicroProfile JWT verifies them, with what {@link TokenVerification} derives from the same key.
 */
@ApplicationScoped
public class AccessTokens {

    public static final String ISSUER = "causepilot";
    public static final String AUDIENCE = "causepilot-api";

    /** The claim that must equal {@link Account#tokenGeneration()}; a text, since JSON numbers lose digits in places. */
    public static final String GENERATION = "gen";

    static final Duration LIFETIME = Duration.ofMinutes(30);

    @Inject
    @ConfigProperty(name = SigningKey.SETTING)
    private Optional<String> configured;

    @Inject
    private Clock clock;

    private SigningKey key;

    protected AccessTokens() {}

    AccessTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @PostConstruct
    void readKey() {
        key = SigningKey.read(configured.orElseThrow(() -> SigningKey.refused("is not set")));
    }

    public AccessToken issue(Account account) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.id().toString())
                .claim("upn", account.email())
                .claim("groups", account.isSuperadmin() ? List.of("superadmin", "user") : List.of("user"))
                .claim(GENERATION, Long.toString(account.tokenGeneration()))
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return new AccessToken(signed(claims), LIFETIME);
    }

    /** The public half of the key, for whoever wants to verify our tokens: a JWK set (RFC 7517). */
    public String publicKeySet() {
        return key.publicKeySet();
    }

    private String signed(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(key.algorithm())
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(key.signer());
        } catch (JOSEException broken) {
            throw new IllegalStateException("signing a token failed", broken);
        }
        return token.serialize();
    }
}
