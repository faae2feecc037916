package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.systemdatabase.control.ServerNodes;

/**
 * One slot for each organization that is served, or, while its connection is being changed, a gate.
 *
 * <p>Why a cache: opening an engine costs a connection and several questions. Emptied by changes, by idleness, by newer
 * generations, and when there are too many.
 */
@ApplicationScoped
class EngineSlots {

    private final Map<UUID, EngineSlot> slots = new ConcurrentHashMap<>();
    private final Map<UUID, EngineGate> gates = new ConcurrentHashMap<>();

    @Inject
    private ServerNodes nodes;

    EngineSlot get(UUID organization) {
        return slots.get(organization);
    }

    /**
     * Nothing is waited for, opened or asked. Empty when there is no open engine that is as new as the caller knows of, and
     * on a server that may have missed a change.
     */
    Optional<Lease> leaseIfOpen(OrganizationSnapshot organization) {
        EngineSlot slot = slots.get(organization.id());
        boolean usable = slot != null
                && slot.generation() >= organization.generation()
                && organization.isActive()
                && !nodes.isCutOff();
        return usable ? slot.ifOpen().flatMap(Engine::lease) : Optional.empty();
    }

    /** The slot to wait at: {@code mine}, unless one as new is there already. */
    EngineSlot offer(UUID organization, EngineSlot mine) {
        return slots.compute(organization, (id, present) -> {
            boolean outdated = present != null && (present.generation() < mine.generation() || present.isSpent());
            if (outdated) {
                present.retire();
            }
            return present == null || outdated ? mine : present;
        });
    }

    void remove(UUID organization, EngineSlot slot) {
        slots.remove(organization, slot);
    }

    /** @throws IllegalStateException when there is a gate already */
    EngineGate close(UUID organization) {
        EngineGate gate = new EngineGate(organization, this);
        if (gates.putIfAbsent(organization, gate) != null) {
            throw new IllegalStateException("the organization's connection is being changed already");
        }
        gate.stands(slots.put(organization, gate.slot()));
        return gate;
    }

    /** Lets everybody through to {@code next}, or to whatever opens first when it is null. */
    void open(EngineGate gate, EngineSlot next) {
        slots.compute(gate.organization(), (id, present) -> {
            gates.remove(id, gate);
            boolean outdated =
                    next != null && gate.missed().filter(next::isOutdatedBy).isPresent();
            if (outdated) {
                next.retire();
            }
            return next == null || outdated || next.hasFailed() ? null : next;
        });
        gate.slot().superseded();
    }

    /** A gate stays, and remembers what it was told. */
    void apply(OrganizationChanged change) {
        slots.computeIfPresent(change.id(), (id, slot) -> {
            EngineGate gate = gates.get(id);
            if (gate != null && gate.slot() == slot) {
                gate.miss(change);
                return slot;
            }
            boolean outdated = slot.isOutdatedBy(change);
            if (outdated) {
                slot.retire();
            }
            return outdated ? null : slot;
        });
    }

    Set<UUID> organizations() {
        return Set.copyOf(slots.keySet());
    }

    int size() {
        return slots.size();
    }

    void closeIdleFor(long nanos) {
        slots.forEach((id, slot) -> slot.ifOpen()
                .filter(engine -> engine.idleNanos() > nanos && engine.retireIfIdle())
                .ifPresent(engine -> slots.remove(id, slot)));
    }

    /** The one that nobody has used for longest, if there is one that nobody uses. */
    void closeLongestIdle() {
        openSlots()
                .sorted(Comparator.comparingLong(entry ->
                        -entry.getValue().ifOpen().map(Engine::idleNanos).orElse(0L)))
                .filter(entry ->
                        entry.getValue().ifOpen().filter(Engine::retireIfIdle).isPresent())
                .findFirst()
                .ifPresent(entry -> slots.remove(entry.getKey(), entry.getValue()));
    }

    void closeAll() {
        slots.values().forEach(EngineSlot::retire);
        slots.clear();
    }

    /** Empty when the organization has none open. */
    Optional<Engine> ifOpen(UUID organization) {
        return Optional.ofNullable(slots.get(organization)).flatMap(EngineSlot::ifOpen);
    }

    private Stream<Map.Entry<UUID, EngineSlot>> openSlots() {
        return slots.entrySet().stream()
                .filter(entry -> entry.getValue().ifOpen().isPresent());
    }
}
