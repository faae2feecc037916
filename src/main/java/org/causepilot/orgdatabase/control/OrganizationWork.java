package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.persistence.SqlWork;

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

    @Inject
    private EngineSlots slots;

    @Inject
    private OrganizationDatabaseManager manager;

    @Inject
    private SlowWork slowWork;

    /** Reads without a transaction of its own: one statement is one round trip. */
    public <T> T read(Function<EntityManager, T> work) {
        return inside(lease -> mapped(lease, work));
    }

    /** As {@link #read}, by SQL written by hand. */
    public <T> T query(SqlWork<T> work) {
        return inside(lease -> asked(lease, work));
    }

    /** Writes in one transaction, rolled back by any exception. */
    public <T> T write(Function<EntityManager, T> work) {
        return read(entityManager -> inTransaction(entityManager, work));
    }

    private <T> T inside(Function<Lease, T> work) {
        long begin = System.nanoTime();
        try {
            return leased(work);
        } finally {
            slowWork.note(context.current().slug(), System.nanoTime() - begin);
        }
    }

    /** As {@link #query}, for work that may take long: nobody is warned of it. */
    <T> T unhurried(SqlWork<T> work) {
        return leased(lease -> asked(lease, work));
    }

    /** A refused password is looked up again once: it may have been changed without this server having heard of it. */
    private <T> T leased(Function<Lease, T> work) {
        try {
            return once(work);
        } catch (OrganizationDatabaseUnavailableException refused) {
            if (refused.isAboutSigningIn() && isOutdated()) {
                return once(work);
            }
            throw refused;
        }
    }

    private boolean isOutdated() {
        boolean outdated = lease.untouched()
                .filter(held -> manager.isOutdated(context.current().id(), held))
                .isPresent();
        if (outdated) {
            lease.giveBack();
        }
        return outdated;
    }

    /** Past the manager when there is nothing to open: a look-up must not cost more than the read. */
    private Lease take() {
        OrganizationSnapshot organization = context.current();
        return slots.leaseIfOpen(organization).orElseGet(() -> manager.lease(organization));
    }

    private <T> T once(Function<Lease, T> work) {
        try {
            T result = work.apply(lease.get(this::take));
            lease.worked();
            return result;
        } catch (RuntimeException failure) {
            throw DatabaseFailures.translated(context.current(), failure);
        }
    }

    private static <T> T mapped(Lease lease, Function<EntityManager, T> work) {
        try (EntityManager entityManager = lease.entityManager()) {
            return work.apply(entityManager);
        }
    }

    private static <T> T asked(Lease lease, SqlWork<T> work) {
        try (Connection connection = lease.connection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
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
