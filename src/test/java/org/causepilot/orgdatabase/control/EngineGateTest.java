package org.causepilot.orgdatabase.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.Slug;
import org.junit.jupiter.api.Test;

class EngineGateTest {

    private static final UUID ORGANIZATION = UUID.randomUUID();

    private final EngineSlots slots = new EngineSlots();
    private final Engine before = engine(1);
    private final Engine after = engine(2);

    EngineGateTest() {
        slots.offer(ORGANIZATION, EngineSlot.of(1, before));
    }

    @Test
    void holdsNewRequestsBackUntilItIsClosed() {
        EngineGate gate = slots.close(ORGANIZATION);
        CompletableFuture<Optional<Lease>> waiting = CompletableFuture.supplyAsync(slots.get(ORGANIZATION)::lease);
        assertThat(waiting).isNotDone();

        gate.close();

        assertThat(waiting.join()).as("it looks again").isEmpty();
        assertThat(slots.get(ORGANIZATION).lease()).isPresent();
    }

    @Test
    void letsRequestsThroughToTheProvenEngineAndRetiresTheOneBefore() {
        Lease atWork = before.lease().orElseThrow();
        try (EngineGate gate = slots.close(ORGANIZATION)) {
            gate.letThrough(organization(2), after);
        }

        assertThat(slots.ifOpen(ORGANIZATION)).containsSame(after);
        assertThat(before.isRetired()).isTrue();
        assertThat(before.lease()).isEmpty();
        atWork.close();
    }

    @Test
    void turnsBackToTheSameEngineUnderTheNewGeneration() {
        try (EngineGate gate = slots.close(ORGANIZATION)) {
            slots.apply(new OrganizationChanged(ORGANIZATION, 2, true));
            gate.turnBack(organization(3));
        }

        assertThat(slots.get(ORGANIZATION).generation()).isEqualTo(3);
        assertThat(slots.ifOpen(ORGANIZATION)).containsSame(before);
        assertThat(before.isRetired()).isFalse();
    }

    @Test
    void keepsTheEngineWhenNothingWasChanged() {
        slots.close(ORGANIZATION).close();

        assertThat(slots.ifOpen(ORGANIZATION)).containsSame(before);
    }

    @Test
    void keepsNoEngineWhenAChangeHasNoVerdict() {
        try (EngineGate gate = slots.close(ORGANIZATION)) {
            slots.apply(new OrganizationChanged(ORGANIZATION, 2, true));
        }

        assertThat(slots.get(ORGANIZATION)).isNull();
        assertThat(before.isRetired()).isTrue();
    }

    @Test
    void keepsNoEngineOfAnOrganizationThatWasSuspendedMeanwhile() {
        try (EngineGate gate = slots.close(ORGANIZATION)) {
            slots.apply(new OrganizationChanged(ORGANIZATION, 2, false));
            gate.letThrough(organization(2), after);
        }

        assertThat(slots.get(ORGANIZATION)).isNull();
        assertThat(after.isRetired()).isTrue();
    }

    @Test
    void standsOnlyOnceInTheWayOfAnOrganization() {
        try (EngineGate gate = slots.close(ORGANIZATION)) {
            assertThatThrownBy(() -> slots.close(ORGANIZATION)).isInstanceOf(IllegalStateException.class);
        }
        slots.close(ORGANIZATION).close();
    }

    private static OrganizationSnapshot organization(long generation) {
        return new OrganizationSnapshot(
                ORGANIZATION,
                "UNICEF",
                new Slug("unicef"),
                OrganizationStatus.ACTIVE,
                "causepilot_org_unicef",
                Optional.empty(),
                generation,
                true,
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Engine engine(long generation) {
        EngineCare care = new EngineCare() {
            @Override
            void afterPatience(Runnable end) {
                // nobody is cut here
            }
        };
        return new Engine(new Slug("unicef"), generation, UnusedPool.of("unicef"), null, care);
    }
}
