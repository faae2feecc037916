package org.causepilot.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Stands before everything that judges a secret given by a person. A growing wait rather than a lock: a lock would let
 * anybody keep anybody else out.
 */
@ApplicationScoped
public class AttemptThrottle {

    /** Five free failures for an account; many more for an address, behind which a whole office may sit. */
    static final int FREE_PER_ACCOUNT = 5;

    static final int FREE_PER_ADDRESS = 100;
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final long LARGEST = 100_000;

    /** Both forget by themselves, a quarter of an hour after the last attempt. Per node, see the room's decision. */
    private final Cache<String, Attempts> byAccount = cache();

    private final Cache<String, Attempts> byAddress = cache();

    private Clock clock;

    protected AttemptThrottle() {}

    @Inject
    public AttemptThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param account whose secret is judged; any form of it that is always the same
     * @param address where the attempt comes from
     * @param check throws when the secret is wrong
     * @param wrong the type it throws then; anything else counts neither way
     */
    public <T> T attempt(String account, String address, Supplier<T> check, Class<? extends RuntimeException> wrong) {
        Attempts ofAddress = byAddress.get(address, key -> new Attempts(FREE_PER_ADDRESS, clock));
        Attempts ofAccount = byAccount.get(account, key -> new Attempts(FREE_PER_ACCOUNT, clock));
        return counted(ofAddress, false, () -> counted(ofAccount, true, check, wrong), wrong);
    }

    /** An account's success clears its failures; an address's does not, or one own account would buy endless guesses. */
    private static <T> T counted(
            Attempts attempts, boolean forgives, Supplier<T> check, Class<? extends RuntimeException> wrong) {
        attempts.begin();
        Runnable outcome = attempts::abandoned;
        try {
            T result = check.get();
            outcome = forgives ? attempts::succeeded : outcome;
            return result;
        } catch (RuntimeException failure) {
            outcome = wrong.isInstance(failure) ? attempts::failed : outcome;
            throw failure;
        } finally {
            outcome.run();
        }
    }

    private static Cache<String, Attempts> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(MEMORY)
                .maximumSize(LARGEST)
                .build();
    }
}
