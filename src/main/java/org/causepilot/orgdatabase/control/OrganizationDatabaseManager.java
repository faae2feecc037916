package org.causepilot.orgdatabase.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.control.OrganizationSuspendedException;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.entity.PoolUsage;
import org.causepilot.platform.problem.DomainException;

/**
 * Holds the engines of all organizations: at most one for each, of the newest generation it has heard of. Opening happens
 * once, however many ask at the same moment; closing waits for those who work.
 *
 * <p>Concurrency is its own affair, not the container's: a lease of a resident engine is a look-up in a map, and one
 * organization's dead server must not make another wait.
 */
@Startup
@Singleton
@DependsOn("SystemDatabaseMigrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationDatabaseManager {

    /** Why: opening costs a connection and a factory. Emptied by changes, by idleness, and by newer generations. */
    private final Map<UUID, EngineSlot> slots = new ConcurrentHashMap<>();

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private EngineOpener opener;

    @Inject
    private RecentFailures failures;

    @Inject
    private PoolSettings settings;

    @PostConstruct
    void checkSettings() {
        settings.check();
    }

    /**
     * The engine of this organization, opened if need be.
     *
     * @throws OrganizationSuspendedException when the organization may not work
     * @throws OrganizationDatabaseUnavailableException when its own database cannot serve
     * @throws IdentityMismatchException when the database belongs to somebody else
     */
    public Lease lease(OrganizationSnapshot organization) {
        if (!organization.isActive()) {
            throw new OrganizationSuspendedException();
        }
        while (true) {
            EngineSlot slot = slots.get(organization.id());
            if (slot == null || slot.generation() < organization.generation()) {
                slot = open(organization);
            }
            Optional<Lease> lease = slot.await().lease();
            if (lease.isPresent()) {
                return lease.get();
            }
            slots.remove(organization.id(), slot);
        }
    }

    /** Lets go of what was made for older generations; what is at work finishes first. */
    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        failures.forget(change.id());
        slots.computeIfPresent(change.id(), (id, slot) -> {
            boolean outdated = slot.generation() < change.generation() || !change.canWork();
            if (outdated) {
                slot.retire();
            }
            return outdated ? null : slot;
        });
    }

    /** What the organization's pool does; nothing when its engine is not open. */
    public PoolUsage usage(UUID organization) {
        return Optional.ofNullable(slots.get(organization))
                .flatMap(EngineSlot::ifOpen)
                .map(Engine::usage)
                .orElseGet(() -> PoolUsage.closed(settings.maxConnections()));
    }

    /** Closes the engine, if there is one; the next lease opens a new one. */
    public void close(UUID organization) {
        failures.forget(organization);
        Optional.ofNullable(slots.remove(organization)).ifPresent(EngineSlot::retire);
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void closeIdleEngines() {
        long longest = settings.idleTimeout().toNanos();
        slots.forEach((id, slot) -> slot.ifOpen()
                .filter(engine -> engine.idleNanos() > longest && engine.retireIfIdle())
                .ifPresent(engine -> slots.remove(id, slot)));
    }

    @PreDestroy
    void closeAll() {
        slots.values().forEach(EngineSlot::retire);
        slots.clear();
    }

    /** Asks the registry again: the caller's snapshot may be from before a change, and would open the old database. */
    private EngineSlot open(OrganizationSnapshot asked) {
        failures.refuseAgain(asked);
        OrganizationSnapshot organization = registry.get(asked.id());
        if (!organization.isActive()) {
            throw new OrganizationSuspendedException();
        }
        EngineSlot mine = new EngineSlot(organization.generation());
        EngineSlot inPlace = slots.compute(organization.id(), (id, present) -> {
            boolean outdated = present != null && present.generation() < mine.generation();
            if (outdated) {
                present.retire();
            }
            return present == null || outdated ? mine : present;
        });
        if (inPlace == mine) {
            fill(mine, organization);
        }
        return inPlace;
    }

    private void fill(EngineSlot slot, OrganizationSnapshot organization) {
        try {
            makeRoom();
            slot.opened(opener.open(organization, this::openEngines));
        } catch (DomainException failure) {
            giveUp(slot, organization, failure);
        } catch (RuntimeException | Error unforeseen) {
            giveUp(slot, organization, new OrganizationDatabaseUnavailableException("unknown"));
            throw unforeseen;
        }
    }

    private void giveUp(EngineSlot slot, OrganizationSnapshot organization, DomainException failure) {
        failures.remember(organization, failure);
        slots.remove(organization.id(), slot);
        slot.failed(failure);
    }

    private void makeRoom() {
        if (slots.size() > settings.maxResident()) {
            slots.entrySet().stream()
                    .filter(entry -> entry.getValue().ifOpen().isPresent())
                    .sorted(Comparator.comparingLong(
                            entry -> -entry.getValue().ifOpen().orElseThrow().idleNanos()))
                    .filter(entry -> entry.getValue().ifOpen().orElseThrow().retireIfIdle())
                    .findFirst()
                    .ifPresent(entry -> slots.remove(entry.getKey(), entry.getValue()));
        }
    }

    private Collection<Engine> openEngines() {
        return slots.values().stream()
                .map(EngineSlot::ifOpen)
                .flatMap(Optional::stream)
                .toList();
    }
}
