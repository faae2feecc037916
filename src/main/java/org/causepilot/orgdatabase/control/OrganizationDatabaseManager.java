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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.control.OrganizationSuspendedException;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.entity.PoolUsage;
import org.causepilot.systemdatabase.control.CutOffException;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangesMissed;

/**
 * Holds the engines of all organizations: at most one for each, of the newest generation it has heard of. Opening happens
 * once, however many ask at the same moment; closing waits for those who work.
 *
 * <p>Concurrency is its own affair, not the container's: a lease of a resident engine is a look-up in a map, and one
 * organization's dead server must not make another wait.
 */
@Startup
@Singleton
@DependsOn("NodeHeartbeat")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationDatabaseManager {

    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final long LONGEST_TRIAL_NANOS = 12_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 50_000_000L;

    @Inject
    private EngineSlots slots;

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private EngineOpener opener;

    @Inject
    private SmokeCheck smokeCheck;

    @Inject
    private OrganizationBreakers breakers;

    @Inject
    private PoolSettings settings;

    @Inject
    private ServerNodes nodes;

    @Inject
    private EngineCare engines;

    @Inject
    private PoolHousekeeping housekeeping;

    private volatile boolean reviewIsDue;

    @PostConstruct
    void start() {
        settings.check();
        housekeeping.every(SWEEP, this::sweep);
    }

    /**
     * The engine of this organization, opened if need be.
     *
     * @throws OrganizationSuspendedException when the organization may not work
     * @throws OrganizationDatabaseUnavailableException when its own database cannot serve
     * @throws IdentityMismatchException when the database belongs to somebody else
     * @throws CutOffException when this server may have missed a change
     */
    public Lease lease(OrganizationSnapshot organization) {
        nodes.requireInTouch();
        if (!organization.isActive()) {
            throw new OrganizationSuspendedException();
        }
        while (true) {
            Optional<Lease> lease = slotFor(organization).lease();
            if (lease.isPresent()) {
                return lease.get();
            }
        }
    }

    /**
     * Holds new requests of the organization back until the gate is closed again, after its connection was changed and
     * {@linkplain #tryOut tried out}.
     *
     * @throws IllegalStateException when somebody on this server is changing it already
     */
    public EngineGate holdBack(UUID organization) {
        breakers.forget(organization);
        return slots.close(organization);
    }

    /**
     * Opens the engine of a connection on trial the way requests will use it, and lets them through when it serves.
     *
     * @throws DomainException what it lacks; nobody was let through
     */
    public void tryOut(OrganizationSnapshot organization, EngineGate gate) {
        Engine engine = opener.open(organization);
        try {
            smokeCheck.require(organization, engine);
        } catch (RuntimeException | Error unfit) {
            engine.retire();
            throw unfit;
        }
        gate.letThrough(organization, engine);
    }

    /** Asks the registry whether there is a newer connection than the leased one, and lets the old engine go if so. */
    public boolean isOutdated(UUID id, Lease lease) {
        Optional<OrganizationChanged> newer = registry.find(id)
                .filter(now -> now.generation() > lease.generation())
                .map(OrganizationChanged::of);
        newer.ifPresent(this::onChange);
        return newer.isPresent();
    }

    /** Lets go of what was made for older generations; what is at work finishes first. */
    public void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        breakers.forget(change.id());
        slots.apply(change);
    }

    /** Whoever leases asks the registry first and gets nothing outdated; what nobody asks for is looked at in a while. */
    public void onChangesMissed(@Observes ChangesMissed missed) {
        reviewIsDue = true;
    }

    /** What the organization's pool does; nothing when its engine is not open. */
    public PoolUsage usage(UUID organization) {
        return slots.ifOpen(organization)
                .map(Engine::usage)
                .orElseGet(() -> PoolUsage.closed(settings.maxConnections(), breakers.state(organization)));
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void closeIdleEngines() {
        if (reviewIsDue) {
            reviewIsDue = false;
            review();
        }
        slots.closeIdleFor(settings.idleTimeout().toNanos());
    }

    @PreDestroy
    void closeAll() {
        slots.closeAll();
    }

    private void review() {
        slots.organizations().stream()
                .map(registry::find)
                .flatMap(Optional::stream)
                .map(OrganizationChanged::of)
                .forEach(this::onChange);
    }

    private void sweep() {
        engines.open().map(Engine::pool).forEach(ConnectionPool::sweep);
    }

    private EngineSlot slotFor(OrganizationSnapshot organization) {
        EngineSlot slot = slots.get(organization.id());
        boolean usable = slot != null && slot.generation() >= organization.generation() && !slot.isSpent();
        return usable ? slot : open(organization);
    }

    /** Asks the registry again: the caller's snapshot may be from before a change, and would open the old database. */
    private EngineSlot open(OrganizationSnapshot asked) {
        breakers.requireAwake(asked);
        OrganizationSnapshot organization = proven(asked.id());
        EngineSlot mine = new EngineSlot(organization.generation());
        EngineSlot inPlace = slots.offer(organization.id(), mine);
        if (inPlace == mine) {
            fill(mine, organization);
        }
        return inPlace;
    }

    /** Another server may be trying a connection out: its verdict is awaited, not anticipated. */
    private OrganizationSnapshot proven(UUID id) {
        long deadline = System.nanoTime() + LONGEST_TRIAL_NANOS;
        OrganizationSnapshot organization = registry.get(id);
        while (organization.isOnTrial()) {
            if (System.nanoTime() > deadline) {
                throw new OrganizationDatabaseUnavailableException("on-trial");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            organization = registry.get(id);
        }
        if (!organization.isActive()) {
            throw new OrganizationSuspendedException();
        }
        return organization;
    }

    private void fill(EngineSlot slot, OrganizationSnapshot organization) {
        try {
            makeRoom();
            slot.opened(opener.open(organization));
            breakers.forget(organization.id());
        } catch (DomainException failure) {
            giveUp(slot, organization, failure);
        } catch (RuntimeException | Error unforeseen) {
            giveUp(slot, organization, new OrganizationDatabaseUnavailableException("unknown"));
            throw unforeseen;
        }
    }

    private void giveUp(EngineSlot slot, OrganizationSnapshot organization, DomainException failure) {
        breakers.trip(organization, failure);
        slots.remove(organization.id(), slot);
        slot.failed(failure);
    }

    private void makeRoom() {
        if (slots.size() > settings.maxResident()) {
            slots.closeLongestIdle();
        }
    }
}
