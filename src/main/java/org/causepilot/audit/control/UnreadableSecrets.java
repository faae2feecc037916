package org.causepilot.audit.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.secret.entity.SecretPlace;
import org.causepilot.secret.entity.SecretUnreadable;

/** Somebody moved, changed or replaced a sealed secret, or a key is missing: whoever meets it first, it is recorded. */
@ApplicationScoped
class UnreadableSecrets {

    private static final Logger LOGGER = Logger.getLogger(UnreadableSecrets.class.getName());

    /** Why: one cause is one entry, however many requests meet it. Empties itself; empty after a start. */
    private final Cache<SecretUnreadable, Boolean> recorded = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(1))
            .maximumSize(10_000)
            .build();

    @Inject
    private AuditTrail trail;

    /** An outage of the trail changes nothing for the one who asks: the secret is refused either way. */
    void record(@Observes SecretUnreadable secret) {
        if (recorded.asMap().putIfAbsent(secret, true) != null) {
            return;
        }
        try {
            trail.recordApart(event(secret.place()));
        } catch (RuntimeException later) {
            recorded.invalidate(secret);
            LOGGER.log(Level.SEVERE, "an unreadable secret cannot be recorded", later);
        }
    }

    private static AuditEvent event(SecretPlace place) {
        UUID organization = place.table().equals("organizations") ? place.owner() : null;
        return AuditEvent.failed(
                "secret.unreadable",
                organization,
                Map.of(
                        "table", place.table(),
                        "column", place.column(),
                        "owner", place.owner().toString(),
                        "revision", Long.toString(place.revision())));
    }
}
