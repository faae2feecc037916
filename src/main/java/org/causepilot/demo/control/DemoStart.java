package org.causepilot.demo.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.demo.entity.DemoOrganizations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The very first start: no organization was ever here, not even one that is gone. */
@Startup
@Singleton
@DependsOn({"SystemDatabaseMigrator", "ProvisioningRecovery", "OrganizationDatabaseManager", "BootstrapAdmin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {

    private static final Logger LOGGER = Logger.getLogger(DemoStart.class.getName());

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_DEMO", defaultValue = "false")
    private boolean wanted;

    @Inject
    private DemoOnboarding onboarding;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @PostConstruct
    void begin() {
        if (wanted && isVeryFirstStart()) {
            DemoOrganizations.all().forEach(this::takeIn);
        }
    }

    private boolean isVeryFirstStart() {
        Object organizations = entityManager
                .createNativeQuery("SELECT count(*) FROM organizations")
                .getSingleResult();
        return ((Number) organizations).longValue() == 0;
    }

    /** Whatever happens, the server starts. */
    private void takeIn(DemoOrganization demo) {
        try {
            onboarding.takeIn(demo);
            LOGGER.log(Level.INFO, "{0} - demo organization ready", demo.slug());
        } catch (SQLException | RuntimeException failure) {
            LOGGER.log(Level.WARNING, "{0} - no demo data: {1}", new Object[] {
                demo.slug(), failure.getClass().getSimpleName()
            });
        }
    }
}
