package org.causepilot.systemdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Which installation this is: all nodes on one system database are one installation. */
@ApplicationScoped
public class Installation {

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    /** Why: asked at every opening of an engine. Never emptied: it never changes. */
    private volatile UUID id;

    public UUID id() {
        if (id == null) {
            id = UUID.fromString((String) entityManager
                    .createNativeQuery("SELECT CAST(installation_id AS text) FROM installation")
                    .getSingleResult());
        }
        return id;
    }
}
