package org.causepilot.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;

/** Tells the audit trail who stood before a closed door. */
@ApplicationScoped
public class AccessDenials {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;

    /** Why: knows what was told already. Empties itself after an hour, or when there are too many addresses. */
    private final Cache<String, Tally> tallies = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(MEMORY)
            .build();

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * @param door names what lies behind it
     * @param reason a stable code
     */
    public void entry(String door, String reason) {
        auditTrail.recordApart(AuditEvent.refused("access.refused", null, Map.of("door", door, "reason", reason)));
    }

    /**
     * A token that is not ours, has expired or counts no longer. Anybody can send them by the thousand without being known,
     * so an address is told of once a minute, with how many there were since.
     */
    public void token(String address) {
        Tally tally = tallies.get(address, unknown -> new Tally());
        tally.untold.incrementAndGet();
        if (tally.mayTell(clock.instant().toEpochMilli())) {
            String count = Long.toString(tally.untold.getAndSet(0));
            auditTrail.recordApart(AuditEvent.refused("access.token-refused", null, Map.of("tokens", count)));
        }
    }

    /** What one address sent. */
    private static final class Tally {

        private final AtomicLong untold = new AtomicLong();
        private final AtomicLong silentUntil = new AtomicLong(Long.MIN_VALUE);

        boolean mayTell(long now) {
            long until = silentUntil.get();
            return now >= until && silentUntil.compareAndSet(until, now + SILENCE.toMillis());
        }
    }
}
