package org.causepilot.orgdatabase.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.donor.entity.Donor;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.Doubt;
import org.causepilot.pool.control.PoolDataSource;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.pool.entity.PoolLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tries to see one organization's data through what all of them share: two databases with the same ids and other names.
 */
class OrganizationUnitIT {

    private static final Path SCHEMA =
            Path.of("src/main/resources/db/migration/organization/V1__an_organizations_own_data.sql");
    private static final List<UUID> IDS =
            java.util.stream.Stream.generate(UUID::randomUUID).limit(20).toList();
    private static final Clock CLOCK = Clock.systemUTC();

    private static EmbeddedPostgres postgres;
    private static OrganizationUnit cut;
    private static Side unicef;
    private static Side msf;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.startTemporary();
        unicef = new Side("unicef");
        msf = new Side("msf");
        cut = new OrganizationUnit();
        cut.deploy();
    }

    @AfterAll
    static void stop() {
        cut.close();
        unicef.pool.close();
        msf.pool.close();
        postgres.close();
    }

    @Test
    void findsTheSameIdInEachDatabaseForItself() {
        for (UUID id : IDS) {
            try (EntityManager here = unicef.entityManager();
                    EntityManager there = msf.entityManager()) {
                assertThat(name(here, id)).isEqualTo("unicef");
                assertThat(name(there, id)).isEqualTo("msf");
                assertThat(names(here)).containsOnly("unicef");
                assertThat(names(there)).containsOnly("msf");
            }
        }
    }

    @Test
    void mixesNothingUpHoweverManyReadAtOnce() {
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        for (int reader = 0; reader < 8; reader++) {
            readers.add(CompletableFuture.runAsync(OrganizationUnitIT::readMany));
        }
        readers.forEach(CompletableFuture::join);
    }

    @Test
    void writesWhereItReads() {
        UUID id = UUID.randomUUID();
        try (EntityManager here = unicef.entityManager()) {
            here.getTransaction().begin();
            here.persist(donor(id, "only here"));
            here.getTransaction().commit();
        }
        try (EntityManager here = unicef.entityManager();
                EntityManager there = msf.entityManager()) {
            assertThat(name(here, id)).isEqualTo("only here");
            assertThat(there.find(Donor.class, id)).isNull();
            here.getTransaction().begin();
            here.remove(here.find(Donor.class, id));
            here.getTransaction().commit();
        }
    }

    @Test
    void keepsNothingOfWhatWasRead() {
        try (EntityManager here = unicef.entityManager()) {
            name(here, IDS.get(0));
            names(here);
        }
        EntityManagerFactory shared = factory();
        assertThat(IDS).noneMatch(id -> shared.getCache().contains(Donor.class, id));
        assertThat(shared.getProperties()).doesNotContainKey("eclipselink.query-results-cache");
    }

    @Test
    void numbersNothingInAdvance() {
        assertThat(factory().getMetamodel().getEntities())
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.getJavaType().getDeclaredFields())
                        .noneMatch(field -> field.isAnnotationPresent(GeneratedValue.class)));
    }

    @Test
    void reachesNoDatabaseAtAllUnlessItIsGivenOne() {
        try (EntityManager lost = factory().createEntityManager()) {
            UUID id = IDS.get(0);
            assertThatThrownBy(() -> lost.find(Donor.class, id))
                    .hasMessageContaining("no organization's database was given");
            lost.getTransaction().begin();
            lost.persist(donor(UUID.randomUUID(), "nowhere"));
            assertThatThrownBy(lost::flush).hasMessageContaining("no organization's database was given");
        }
    }

    @Test
    void worksWithOneConnectionAndGivesItBack() {
        try (EntityManager here = unicef.entityManager()) {
            assertThat(unicef.pool.usage().active())
                    .as("none before it is needed")
                    .isZero();
            name(here, IDS.get(0));
            here.getTransaction().begin();
            names(here);
            assertThat(unicef.pool.usage().active()).isOne();
            here.getTransaction().rollback();
        }
        assertThat(unicef.pool.usage().active()).isZero();
    }

    private static void readMany() {
        for (int round = 0; round < 300; round++) {
            Side side = ThreadLocalRandom.current().nextBoolean() ? unicef : msf;
            try (EntityManager entityManager = side.entityManager()) {
                UUID id = IDS.get(ThreadLocalRandom.current().nextInt(IDS.size()));
                assertThat(name(entityManager, id)).isEqualTo(side.owner);
            }
        }
    }

    private static EntityManagerFactory factory() {
        try (EntityManager any = unicef.entityManager()) {
            return any.getEntityManagerFactory();
        }
    }

    private static String name(EntityManager entityManager, UUID id) {
        return entityManager.find(Donor.class, id).details().lastName();
    }

    private static List<String> names(EntityManager entityManager) {
        return entityManager
                .createQuery("SELECT d FROM Donor d WHERE d.id IN :ids", Donor.class)
                .setParameter("ids", IDS)
                .getResultStream()
                .map(donor -> donor.details().lastName())
                .toList();
    }

    private static Donor donor(UUID id, String name) {
        return new Donor(id, new DonorDetails("Ada", name, null, null), CLOCK);
    }

    /** One organization's database, with donors named after it. */
    private static final class Side {

        private final String owner;
        private final ConnectionPool pool;

        Side(String owner) throws Exception {
            this.owner = owner;
            run("postgres", "CREATE DATABASE " + owner);
            run(owner, Files.readString(SCHEMA));
            fill();
            pool = new ConnectionPool(
                    owner,
                    () -> postgres.connect(owner),
                    new ServerBudget("server", 20),
                    new Doubt(4, Duration.ofSeconds(5)),
                    PoolLimits.of(10, 0));
        }

        EntityManager entityManager() {
            return cut.over(new PoolDataSource(pool));
        }

        private void fill() throws SQLException {
            String row = "INSERT INTO donors (id, first_name, last_name, folded, created_at, updated_at)"
                    + " VALUES (?, 'Ada', ?, ?, now(), now())";
            try (Connection connection = postgres.connect(owner);
                    PreparedStatement insert = connection.prepareStatement(row)) {
                for (UUID id : IDS) {
                    insert.setObject(1, id);
                    insert.setString(2, owner);
                    insert.setString(3, owner);
                    insert.addBatch();
                }
                assertThat(Arrays.stream(insert.executeBatch()).sum()).isEqualTo(IDS.size());
            }
        }

        private static void run(String database, String sql) throws SQLException {
            try (Connection connection = postgres.connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
