package org.causepilot.orgdatabase.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.DomainException;

/**
 * Which engines could not be opened a moment ago. A server that is down, or a password that is wrong, is asked once a
 * second and not once a request.
 */
@ApplicationScoped
class RecentFailures {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Why: see above. Empties itself; emptied by a change of the organization. */
    private final Cache<UUID, Failure> failures =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(10_000).build();

    void remember(OrganizationSnapshot organization, DomainException failure) {
        failures.put(organization.id(), new Failure(organization.generation(), failure));
    }

    /** @throws DomainException the failure of a moment ago */
    void refuseAgain(OrganizationSnapshot organization) {
        Failure failure = failures.getIfPresent(organization.id());
        if (failure != null && failure.generation() == organization.generation()) {
            throw failure.cause();
        }
    }

    void forget(UUID organization) {
        failures.invalidate(organization);
    }

    private record Failure(long generation, DomainException cause) {}
}
