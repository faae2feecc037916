package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.OrganizationSnapshot;

/** What a superadmin does to an organization besides its database. */
@ApplicationScoped
@Transactional
public class OrganizationAdministration {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private AuditTrail audit;

    /**
     * All of it or nothing.
     *
     * @param isActive true also takes back a deletion that has only begun
     * @param expectedVersion null when the caller does not care
     */
    public OrganizationSnapshot change(
            UUID id, Optional<String> name, Optional<Boolean> isActive, Long expectedVersion) {
        OrganizationSnapshot before = registry.get(id);
        Long expected = expectedVersion;
        if (name.isPresent()) {
            registry.rename(id, name.get(), expected);
            audit.record(AuditEvent.succeeded(
                    "organization.renamed", id, Map.of("before", before.name(), "after", name.get())));
            expected = null;
        }
        if (isActive.isPresent()) {
            setActive(id, isActive.get(), expected);
        }
        return registry.get(id);
    }

    /** Begins the deletion: the data is kept until the grace time ends. */
    public OrganizationSnapshot delete(UUID id, Long expectedVersion) {
        registry.get(id);
        audit.record(AuditEvent.succeeded("organization.deletion-begun", id, Map.of()));
        return registry.beginDeletion(id, expectedVersion);
    }

    private void setActive(UUID id, boolean active, Long expectedVersion) {
        if (active) {
            registry.activate(id, expectedVersion);
        } else {
            registry.suspend(id, expectedVersion);
        }
        String action = active ? "organization.activated" : "organization.suspended";
        audit.record(AuditEvent.succeeded(action, id, Map.of()));
    }
}
