package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.causepilot.audit.entity.Actor;
import org.causepilot.audit.entity.AuditEvent;

/** Appends events. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_events
                (occurred_at, actor_id, actor_name, actor_address, action, organization_id, outcome, details)
            VALUES (?1, CAST(?2 AS uuid), ?3, ?4, ?5, CAST(?6 AS uuid), ?7, CAST(?8 AS jsonb))
            """;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private ActingPerson actingPerson;

    @Inject
    private Clock clock;

    /** Together with the act: in the transaction that is under way. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void record(AuditEvent event) {
        Actor actor = actor();
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, text(actor.id()))
                .setParameter(3, actor.name())
                .setParameter(4, actor.address())
                .setParameter(5, event.action())
                .setParameter(6, text(event.organizationId()))
                .setParameter(7, event.outcome().stored())
                .setParameter(8, json(event.details()))
                .executeUpdate();
    }

    /** For refusals and failures, whose own transaction is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        record(event);
    }

    private Actor actor() {
        try {
            return actingPerson.get();
        } catch (ContextNotActiveException outsideOfRequests) {
            return Actor.SYSTEM;
        }
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }

    private static String json(Map<String, String> details) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        details.forEach(object::add);
        return object.build().toString();
    }
}
