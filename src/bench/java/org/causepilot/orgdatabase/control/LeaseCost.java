package org.causepilot.orgdatabase.control;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.OrganizationStatus;
import org.causepilot.organization.entity.Slug;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.Doubt;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.pool.entity.PoolLimits;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A lease of a resident engine, taken and given back, beside a look-up in a map of the same keys. The manager alone,
 * without the container's proxies around it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LeaseCost {

    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Residents {

        private static final int COUNT = 500;

        private final OrganizationSnapshot[] organizations = new OrganizationSnapshot[COUNT];
        private final Map<UUID, OrganizationSnapshot> map = new ConcurrentHashMap<>();
        private final OrganizationDatabaseManager manager = new OrganizationDatabaseManager();
        private final EngineSlots slots = new EngineSlots();

        /** Engines that nobody asks for a connection. */
        @Setup
        public void open() {
            ServerNodes nodes = new ServerNodes();
            set(nodes, "inTouchUntil", System.nanoTime() + Duration.ofDays(1).toNanos());
            set(slots, "nodes", nodes);
            set(manager, "slots", slots);
            set(manager, "nodes", nodes);
            for (int index = 0; index < COUNT; index++) {
                OrganizationSnapshot organization = organization(index);
                organizations[index] = organization;
                map.put(organization.id(), organization);
                slots.offer(organization.id(), EngineSlot.of(organization.generation(), engine(organization)));
            }
        }

        private static OrganizationSnapshot organization(int index) {
            return new OrganizationSnapshot(
                    UUID.randomUUID(),
                    "Organization " + index,
                    new Slug("org-" + index),
                    OrganizationStatus.ACTIVE,
                    "org_" + index,
                    Optional.empty(),
                    1,
                    false,
                    1,
                    Instant.EPOCH,
                    Instant.EPOCH);
        }

        private static Engine engine(OrganizationSnapshot organization) {
            ConnectionPool pool = new ConnectionPool(
                    organization.slug().toString(),
                    () -> {
                        throw new IllegalStateException("nobody asks for a connection");
                    },
                    new ServerBudget("nowhere", 1),
                    new Doubt(1, Duration.ofSeconds(1)),
                    PoolLimits.of(1, 0));
            return new Engine(organization.slug(), organization.generation(), pool, null, new EngineCare());
        }

        private static void set(Object owner, String name, Object value) {
            try {
                Field field = owner.getClass().getDeclaredField(name);
                field.setAccessible(true);
                field.set(owner, value);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** Whose turn it is. */
    @State(Scope.Thread)
    public static class Turn {

        private int next = ThreadLocalRandom.current().nextInt(Residents.COUNT);

        OrganizationSnapshot of(Residents residents) {
            next = next + 1 == Residents.COUNT ? 0 : next + 1;
            return residents.organizations[next];
        }
    }

    @Benchmark
    public long lease(Residents residents, Turn turn) {
        try (Lease lease = residents.manager.lease(turn.of(residents))) {
            return lease.generation();
        }
    }

    /** The way of a request, past the manager. */
    @Benchmark
    public long leaseIfOpen(Residents residents, Turn turn) {
        try (Lease lease = residents.slots.leaseIfOpen(turn.of(residents)).orElseThrow()) {
            return lease.generation();
        }
    }

    @Benchmark
    public OrganizationSnapshot mapLookUp(Residents residents, Turn turn) {
        return residents.map.get(turn.of(residents).id());
    }
}
