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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The very first start: no organization was ever here, not even one that is gone. */
@Startup
@Singleton
@DependsOn({"SystemDatabaseMigrator", "ProvisioningRecovery", "OrganizationDatabaseManager", "BootstrapAdmin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_DEMO", defaultValue = "false")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "CAUSEPILOT_BOOTSTRAP_ADMIN_EMAIL", defaultValue = "admin@causepilot.local")
    private String superadmin;

    @Inject
    private DemoExample example;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @PostConstruct
    void begin() {
        if (wanted && isVeryFirstStart()) {
            example.load(superadmin);
        }
    }

    private boolean isVeryFirstStart() {
        Object organizations = entityManager
                .createNativeQuery("SELECT count(*) FROM organizations")
                .getSingleResult();
        return ((Number) organizations).longValue() == 0;
    }
}
