package org.causepilot.orgdatabase.control;

import java.util.Optional;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;

/**
 * Holds an organization's new requests back while its connection is changed; those that are at work finish where they
 * began. The engine before is kept until the new one has served, so that the way back costs nothing.
 *
 * <p>It is opened by {@link #close()}: who waits must not wait for somebody who failed.
 */
public final class EngineGate implements AutoCloseable {

    private final UUID organization;
    private final EngineSlots slots;
    private final EngineSlot slot = new EngineSlot(Long.MAX_VALUE);
    private volatile OrganizationChanged missed;

    private EngineSlot before;
    private EngineSlot next;

    EngineGate(UUID organization, EngineSlots slots) {
        this.organization = organization;
        this.slots = slots;
    }

    void stands(EngineSlot instead) {
        before = instead;
        next = instead;
    }

    /** The engine before goes, {@code proven} takes its place. */
    void letThrough(OrganizationSnapshot organizationNow, Engine proven) {
        if (before != null) {
            before.retire();
        }
        next = EngineSlot.of(organizationNow.generation(), proven);
    }

    /** The engine before stays, in force for the generation that took it back. */
    public void turnBack(OrganizationSnapshot organizationNow) {
        next = before == null ? null : before.renumbered(organizationNow.generation());
    }

    /** Undecided, the engine before stays, unless the registry has a newer connection: then it is asked by whoever comes. */
    @Override
    public void close() {
        slots.open(this, next);
    }

    UUID organization() {
        return organization;
    }

    /** Where the requests wait. */
    EngineSlot slot() {
        return slot;
    }

    /** What was told while nobody could act on it; the newest alone counts. */
    Optional<OrganizationChanged> missed() {
        return Optional.ofNullable(missed);
    }

    void miss(OrganizationChanged change) {
        if (missed == null || change.generation() >= missed.generation()) {
            missed = change;
        }
    }
}
