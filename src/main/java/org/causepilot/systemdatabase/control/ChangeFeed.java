package org.causepilot.systemdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Tells every server of a change, in the transaction of the change itself: PostgreSQL delivers it after the commit, and
 * not at all after a rollback.
 */
@ApplicationScoped
public class ChangeFeed {

    static final String CHANNEL = "causepilot_changes";

    private static final String NOTIFY = "SELECT CAST(pg_notify('" + CHANNEL + "', ?1) AS text)";

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    /**
     * @param topic one word
     * @param about ids and states, no secret; together at most 8,000 bytes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(String topic, String about) {
        entityManager
                .createNativeQuery(NOTIFY)
                .setParameter(1, topic + " " + about)
                .getSingleResult();
    }
}
