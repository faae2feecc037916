package org.causepilot.orgdatabase.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.pool.control.Breaker;
import org.causepilot.pool.entity.BreakerState;

/**
 * Which engines could not be opened a moment ago. A database that is gone, or a password that is wrong, is asked now and
 * then, and not once a request.
 */
@ApplicationScoped
class OrganizationBreakers {

    private static final Duration REST = Duration.ofSeconds(1);

    /** A wrong password locks accounts and fills logs, and does not become right by itself. */
    private static final Duration REST_AFTER_A_REFUSED_PASSWORD = Duration.ofSeconds(5);

    /** Why: see above. Emptied by time, and by a change of the organization. */
    private final Cache<UUID, Tripped> tripped = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(15))
            .maximumSize(10_000)
            .build();

    void trip(OrganizationSnapshot organization, DomainException cause) {
        Breaker breaker = new Breaker(1, restAfter(cause));
        breaker.failed();
        tripped.put(organization.id(), new Tripped(organization.generation(), cause, breaker));
    }

    /** @throws DomainException the failure of a moment ago */
    void requireAwake(OrganizationSnapshot organization) {
        Tripped last = tripped.getIfPresent(organization.id());
        boolean concerns = last != null && last.generation() == organization.generation();
        if (concerns && !last.breaker().enter()) {
            throw last.cause();
        }
    }

    void forget(UUID organization) {
        tripped.invalidate(organization);
    }

    BreakerState state(UUID organization) {
        return Optional.ofNullable(tripped.getIfPresent(organization))
                .map(last -> last.breaker().state())
                .orElse(BreakerState.CLOSED);
    }

    private static Duration restAfter(DomainException cause) {
        boolean password =
                cause instanceof OrganizationDatabaseUnavailableException unavailable && unavailable.isAboutSigningIn();
        return password ? REST_AFTER_A_REFUSED_PASSWORD : REST;
    }

    private record Tripped(long generation, DomainException cause, Breaker breaker) {}
}
