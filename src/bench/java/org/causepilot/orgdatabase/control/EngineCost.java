package org.causepilot.orgdatabase.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.causepilot.connection.control.ConnectionPolicy;
import org.causepilot.connection.control.DriverSettings;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.SslMode;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.donor.entity.Donor;
import org.causepilot.organization.entity.Slug;
import org.causepilot.pool.control.ConnectionPool;
import org.causepilot.pool.control.Doubt;
import org.causepilot.pool.control.PoolDataSource;
import org.causepilot.pool.control.ServerBudget;
import org.causepilot.pool.entity.PoolLimits;

/**
 * What opening an engine costs, and keeping it: over the deployment that all share, with a factory of its own, and, as the
 * floor, by JDBC alone.
 */
public final class EngineCost implements AutoCloseable {

    public static final String PART = "engine";

    private static final Path SCHEMA =
            Path.of("src/main/resources/db/migration/organization/V1__an_organizations_own_data.sql");
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 101;
    private static final int ENGINES = 2_000;
    private static final int CONNECTED = 50;
    private static final int FACTORIES = 100;

    private final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
    private final OrganizationUnit unit = new OrganizationUnit();
    private final ServerBudget budget = new ServerBudget("bench", 80);
    private final Doubt doubt = new Doubt(1, Duration.ofSeconds(1));
    private final EngineCare care = new EngineCare();
    private final DataSource database;
    private final Figures figures;

    /** Where figures go. */
    @FunctionalInterface
    public interface Figures {

        /** @param atMost the goal; infinite when there is none */
        void add(String what, double value, String unit, double atMost);
    }

    private EngineCost(Figures figures) throws Exception {
        this.figures = figures;
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(SCHEMA));
        }
        database = DriverSettings.FOR_REQUESTS.dataSource(
                ConnectionString.parse(postgres.superuserUrl()),
                new ConnectionPolicy(AllowedHosts.parse("127.0.0.1"), SslMode.REQUIRE, Authentication.SCRAM_SHA_256));
        unit.deploy();
    }

    public static void run(Figures figures) throws Exception {
        try (EngineCost cost = new EngineCost(figures)) {
            cost.opening();
            cost.keeping();
        }
    }

    @Override
    public void close() {
        unit.close();
        postgres.close();
    }

    private void opening() throws Exception {
        double[] floor = new double[ROUNDS];
        double[] shared = new double[ROUNDS];
        double[] own = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int place = Math.floorMod(round, ROUNDS);
            floor[place] = milliseconds(this::byJdbc);
            shared[place] = milliseconds(this::overTheSharedDeployment);
            own[place] = milliseconds(this::withItsOwnFactory);
        }
        double byJdbc = median(floor);
        figures.add("connect and read one row, JDBC", byJdbc, "ms", Double.POSITIVE_INFINITY);
        figures.add("the same, engine over the shared deployment", median(shared), "ms", Double.POSITIVE_INFINITY);
        figures.add("the same, engine with a factory of its own", median(own), "ms", Double.POSITIVE_INFINITY);
        figures.add("shared deployment / JDBC", median(shared) / byJdbc, "", 1.5);
        figures.add("own factory / JDBC", median(own) / byJdbc, "", Double.POSITIVE_INFINITY);
    }

    private void keeping() throws Exception {
        List<Object> kept = new ArrayList<>();
        long before = heap();
        for (int number = 0; number < ENGINES; number++) {
            kept.add(used(engine(number)));
        }
        figures.add("heap of an idle engine, its connections closed", (heap() - before) / 1024.0 / ENGINES, "KB", 60);
        kept.clear();

        before = heap();
        for (int number = 0; number < CONNECTED; number++) {
            Engine engine = engine(number);
            read(engine.entityManager());
            kept.add(engine);
        }
        figures.add(
                "heap of an idle engine with one connection",
                (heap() - before) / 1024.0 / CONNECTED,
                "KB",
                Double.POSITIVE_INFINITY);
        kept.forEach(engine -> ((Engine) engine).retire());
        kept.clear();

        before = heap();
        for (int number = 0; number < FACTORIES; number++) {
            EntityManagerFactory factory = factory(database);
            read(factory.createEntityManager());
            kept.add(factory);
        }
        figures.add(
                "heap of a factory of its own, without a pool",
                (heap() - before) / 1024.0 / FACTORIES,
                "KB",
                Double.POSITIVE_INFINITY);
        kept.forEach(factory -> ((EntityManagerFactory) factory).close());
    }

    private void byJdbc() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT * FROM donors WHERE id = ?")) {
            query.setObject(1, UUID.randomUUID());
            query.executeQuery().next();
        }
    }

    private void overTheSharedDeployment() {
        Engine engine = engine(0);
        read(engine.entityManager());
        engine.retire();
    }

    private void withItsOwnFactory() {
        ConnectionPool pool = pool(0);
        try (pool;
                EntityManagerFactory factory = factory(new PoolDataSource(pool))) {
            read(factory.createEntityManager());
        }
    }

    private Engine engine(int number) {
        return new Engine(new Slug("organization-" + number), 1, pool(number), unit, care);
    }

    private ConnectionPool pool(int number) {
        return new ConnectionPool(
                "organization-" + number, database::getConnection, budget, doubt, PoolLimits.of(10, 20));
    }

    /** Its connections closed, as after a minute of rest. */
    private Engine used(Engine engine) {
        read(engine.entityManager());
        budget.limitTo(0);
        budget.limitTo(80);
        return engine;
    }

    private static EntityManagerFactory factory(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "organization",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "eclipselink.session-name",
                        UUID.randomUUID().toString()));
    }

    private static void read(EntityManager entityManager) {
        try (entityManager) {
            entityManager.find(Donor.class, UUID.randomUUID());
        }
    }

    private static long heap() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double milliseconds(Action action) throws Exception {
        long begin = System.nanoTime();
        action.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private interface Action {
        void run() throws Exception;
    }
}
