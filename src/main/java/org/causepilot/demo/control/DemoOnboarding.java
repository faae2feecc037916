package org.causepilot.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.causepilot.account.control.Memberships;
import org.causepilot.account.entity.Role;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.control.Lease;
import org.causepilot.orgdatabase.control.OrganizationDatabaseManager;
import org.causepilot.provisioning.control.OrganizationOnboarding;
import org.causepilot.provisioning.entity.NewOrganization;

/**
 * Takes in a demo organization as a superadmin would, and lets somebody see what is in it.
 *
 * <p>Outside of any transaction: the server begins one of its own around the start of a singleton, whatever the class of
 * that asks for, and a membership in it would hold the number of the next change until all demo data is written.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DemoOnboarding {

    @Inject
    private OrganizationOnboarding onboarding;

    @Inject
    private OrganizationDatabaseManager databases;

    @Inject
    private Memberships memberships;

    @Inject
    private Clock clock;

    /** @param admin an e-mail address */
    void takeIn(DemoOrganization demo, String admin) throws SQLException {
        OrganizationSnapshot organization = onboarding.create(
                new NewOrganization(demo.name(), Optional.of(demo.slug()), Optional.empty(), true, true));
        memberships.add(organization.id(), memberships.person(null, admin), Role.ADMIN);
        try (Lease lease = databases.lease(organization)) {
            fill(lease.entityManager(), new DemoData(demo, clock));
        }
    }

    private static void fill(EntityManager entityManager, DemoData data) throws SQLException {
        try {
            entityManager.getTransaction().begin();
            data.writeTo(entityManager);
            entityManager.getTransaction().commit();
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }
}
