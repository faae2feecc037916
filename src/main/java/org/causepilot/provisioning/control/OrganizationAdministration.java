package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.Audited;
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
    @Audited("organization.changed")
    public OrganizationSnapshot change(
            UUID id, Optional<String> name, Optional<Boolean> isActive, Long expectedVersion) {
        OrganizationSnapshot before = registry.get(id);
        Long expected = expectedVersion;
        if (name.isPresent()) {
            registry.rename(id, name.get(), expected);
            expected = null;
        }
        if (isActive.isPresent()) {
            setActive(id, isActive.get(), expected);
        }
        OrganizationSnapshot after = registry.get(id);
        record(before, after, name.isPresent(), isActive);
        return after;
    }

    /** Begins the deletion: the data is kept until the grace time ends. */
    @Audited("organization.deletion-begun")
    public OrganizationSnapshot delete(UUID id, Long expectedVersion) {
        OrganizationSnapshot before = registry.get(id);
        OrganizationSnapshot after = registry.beginDeletion(id, expectedVersion);
        recordStatus("organization.deletion-begun", before, after);
        return after;
    }

    private void setActive(UUID id, boolean active, Long expectedVersion) {
        if (active) {
            registry.activate(id, expectedVersion);
        } else {
            registry.suspend(id, expectedVersion);
        }
    }

    /** Last of all: the chain is locked from then on. */
    private void record(
            OrganizationSnapshot before, OrganizationSnapshot after, boolean renamed, Optional<Boolean> isActive) {
        if (renamed) {
            audit.record(AuditEvent.succeeded("organization.renamed", before.id(), Map.of())
                    .changing(Map.of("name", before.name()), Map.of("name", after.name())));
        }
        isActive.ifPresent(
                active -> recordStatus(active ? "organization.activated" : "organization.suspended", before, after));
    }

    private void recordStatus(String action, OrganizationSnapshot before, OrganizationSnapshot after) {
        audit.record(AuditEvent.succeeded(action, before.id(), Map.of()).changing(status(before), status(after)));
    }

    private static Map<String, String> status(OrganizationSnapshot organization) {
        return Map.of("status", organization.status().wireName());
    }
}
