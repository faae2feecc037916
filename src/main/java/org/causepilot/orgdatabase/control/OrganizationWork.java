package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;
import org.causepilot.organization.control.OrganizationContext;

/**
 * A unit of work in the database of the organization that the request is inside of. There is no way to name another
 * organization here; that is the point.
 */
@ApplicationScoped
public class OrganizationWork {

    @Inject
    private OrganizationContext context;

    @Inject
    private RequestLease lease;

    /** Reads without a transaction of its own: one statement is one round trip. */
    public <T> T read(Function<EntityManager, T> work) {
        return inside(work);
    }

    /** Writes in one transaction, rolled back by any exception. */
    public <T> T write(Function<EntityManager, T> work) {
        return inside(entityManager -> inTransaction(entityManager, work));
    }

    private <T> T inside(Function<EntityManager, T> work) {
        try (EntityManager entityManager = lease.get().entityManager()) {
            return work.apply(entityManager);
        } catch (RuntimeException failure) {
            throw DatabaseFailures.translated(context.current(), failure);
        }
    }

    private static <T> T inTransaction(EntityManager entityManager, Function<EntityManager, T> work) {
        EntityTransaction transaction = entityManager.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(entityManager);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
