package org.causepilot.orgdatabase.control;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.DatabaseSession;

/** Makes the entity manager factory of an engine. */
final class EngineFactories {

    private EngineFactories() {}

    static EntityManagerFactory over(DataSource pool, OrganizationSnapshot organization) {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "organization",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        pool,
                        "eclipselink.session-name",
                        sessionName(organization)));
        failAtOnce(factory.unwrap(DatabaseSession.class).getLogin());
        return factory;
    }

    /**
     * Its own: EclipseLink would otherwise hand out the factory that it made for the same URL and user, and a rotated
     * password or another organization's pool would go unnoticed.
     */
    private static String sessionName(OrganizationSnapshot organization) {
        return "organization-" + organization.id() + "-" + organization.generation() + "-" + System.nanoTime();
    }

    /** EclipseLink asks a lost database three times again, five seconds apart; the pool has asked as often as makes sense. */
    private static void failAtOnce(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        login.setConnectionHealthValidatedOnError(false);
    }
}
