package org.causepilot.systemdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Tells every server of a change, in the transaction of the change itself: it gets the next number and a line in the log
 * of changes, and PostgreSQL rings after the commit. After a rollback none of it has happened.
 *
 * <p>The next number is had by one transaction at a time. It is asked for after the rows that change are locked, and
 * before the audit trail is written; whoever did otherwise could wait for somebody who waits for them. A server that falls
 * silent in between loses its transaction after ten seconds, or nobody could change anything.
 */
@ApplicationScoped
public class ChangeFeed {

    static final String CHANNEL = "causepilot_changes";

    private static final String ANNOUNCE =
            "SELECT announce_change(?1, ?2) FROM set_config('idle_in_transaction_session_timeout', '10s', true)";

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    /**
     * @param topic one word
     * @param about an id and, after a space, states; no secret
     * @return the number of the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long announce(String topic, String about) {
        Object number = entityManager
                .createNativeQuery(ANNOUNCE)
                .setParameter(1, topic)
                .setParameter(2, about)
                .getSingleResult();
        return ((Number) number).longValue();
    }
}
