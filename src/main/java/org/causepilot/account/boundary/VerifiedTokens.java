package org.causepilot.account.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the server said of tokens it has verified. A signature that was good stays good; that the token has not expired is
 * looked at each time, and whether it still counts {@link AccountFilter} asks the account each time.
 *
 * <p>Why a cache: verifying a signature costs more than everything else about a read. Emptied by time and by newer tokens
 * when there are many. Tokens are known by their digest, so that finding one tells nothing of another.
 */
@ApplicationScoped
public class VerifiedTokens {

    private static final int MOST = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Cache<ByteBuffer, CredentialValidationResult> results =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    @Inject
    private Clock clock;

    protected VerifiedTokens() {}

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param authorization the header, token and all */
    Optional<CredentialValidationResult> find(String authorization) {
        return Optional.ofNullable(results.getIfPresent(digest(authorization))).filter(this::isCurrent);
    }

    /** Only what was accepted is worth remembering. */
    void remember(String authorization, CredentialValidationResult result) {
        if (isCurrent(result)) {
            results.put(digest(authorization), result);
        }
    }

    private boolean isCurrent(CredentialValidationResult result) {
        return result.getStatus() == CredentialValidationResult.Status.VALID
                && result.getCallerPrincipal() instanceof JsonWebToken token
                && clock.instant().getEpochSecond() < token.getExpirationTime();
    }

    private static ByteBuffer digest(String authorization) {
        try {
            byte[] bytes = authorization.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
