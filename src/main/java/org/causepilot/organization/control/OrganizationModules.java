package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.control.Audited;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.organization.entity.Module;
import org.causepilot.organization.entity.ModuleState;
import org.causepilot.organization.entity.Organization;
import org.causepilot.platform.problem.NotFoundException;

/** Which modules an organization uses: all of them, until one is turned off. */
@ApplicationScoped
@Transactional
public class OrganizationModules {

    private static final String DISABLED =
            "SELECT module FROM organization_modules WHERE organization_id = CAST(?1 AS uuid) AND NOT is_enabled";
    private static final String SWITCH = """
            INSERT INTO organization_modules (organization_id, module, is_enabled, updated_at)
            VALUES (CAST(?1 AS uuid), ?2, ?3, ?4) ON CONFLICT (organization_id, module)
            DO UPDATE SET is_enabled = excluded.is_enabled, updated_at = excluded.updated_at
            """;

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private ModuleNews news;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** All there are. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ModuleState> list(UUID organization) {
        Set<Module> disabled = disabled(organization);
        return Arrays.stream(Module.values())
                .map(module -> new ModuleState(module, !disabled.contains(module)))
                .toList();
    }

    /** As everybody sees it, whatever the caller's transaction has done. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Set<Module> committedDisabled(UUID organization) {
        return disabled(organization);
    }

    /** @throws NotFoundException when there is no such organization */
    @Audited("module.changed")
    public ModuleState turn(UUID organization, Module module, boolean isEnabled) {
        lock(organization);
        boolean wasEnabled = !disabled(organization).contains(module);
        entityManager
                .createNativeQuery(SWITCH)
                .setParameter(1, organization.toString())
                .setParameter(2, module.wireName())
                .setParameter(3, isEnabled)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        news.tell(organization);
        auditTrail.record(AuditEvent.succeeded("module.changed", organization, Map.of("module", module.wireName()))
                .changing(audited(wasEnabled), audited(isEnabled)));
        return new ModuleState(module, isEnabled);
    }

    /** One change of an organization's modules after the other: a row that is not there yet cannot be locked. */
    private void lock(UUID organization) {
        if (entityManager.find(Organization.class, organization, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFoundException();
        }
    }

    private Set<Module> disabled(UUID organization) {
        List<?> names = entityManager
                .createNativeQuery(DISABLED)
                .setParameter(1, organization.toString())
                .getResultList();
        Set<Module> disabled = EnumSet.noneOf(Module.class);
        names.forEach(name -> disabled.add(Module.fromString((String) name)));
        return disabled;
    }

    private static Map<String, String> audited(boolean isEnabled) {
        return Map.of("is_enabled", Boolean.toString(isEnabled));
    }
}
