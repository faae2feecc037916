package org.causepilot.pool.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.causepilot.dev.EmbeddedPostgres;
import org.causepilot.pool.entity.BreakerState;
import org.causepilot.pool.entity.PoolLimits;
import org.causepilot.pool.entity.PoolUsage;
import org.causepilot.testing.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pools over a real server, each with its own application name, so that the server can say who holds what. */
class ConnectionPoolIT {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private static EmbeddedPostgres postgres;

    private final List<ConnectionPool> pools = new ArrayList<>();
    private final Doubt doubt = new Doubt(4, Duration.ofSeconds(5));
    private final ServerBudget budget = new ServerBudget("server", 10);

    @BeforeAll
    static void startPostgres() {
        postgres = EmbeddedPostgres.startTemporary();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @AfterEach
    void close() {
        assertThat(pools).allSatisfy(pool -> assertThat(pool.usage().waiting()).isZero());
        pools.forEach(ConnectionPool::close);
        assertThat(budget.usage().open())
                .as("connections that nobody counts any more")
                .isZero();
    }

    @Test
    void lendsTheConnectionUsedLastAgain() throws SQLException {
        ConnectionPool pool = pool("again", 5);
        long first = backend(pool);

        assertThat(backend(pool)).isEqualTo(first);
        assertThat(pool.usage()).isEqualTo(new PoolUsage(0, 1, 0, 5, 1, 0, "closed"));
    }

    @Test
    void rollsBackWhatWasLeftOpenAndLendsInAutocommitMode() throws SQLException {
        ConnectionPool pool = pool("careless", 1);
        try (Connection connection = pool.borrow()) {
            connection.setAutoCommit(false);
            run(connection, "CREATE TABLE left_open (id int)");
        }
        try (Connection connection = pool.borrow()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(number(connection, "SELECT count(*) FROM pg_class WHERE relname = 'left_open'"))
                    .isZero();
        }
    }

    @Test
    void neverHoldsMoreThanTheBudgetHoweverManyPoolsAsk() throws Exception {
        List<ConnectionPool> many = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            many.add(pool("many-" + number, 24, A_WHILE));
        }
        AtomicInteger most = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        Thread observer = new Thread(() -> observe("many-%", most, over));
        observer.start();

        List<Throwable> wrong = inParallel(24, worker -> {
            for (int round = 0; round < 40; round++) {
                backend(many.get((worker + round) % many.size()));
            }
        });
        over.set(true);
        observer.join();

        assertThat(wrong).isEmpty();
        assertThat(most.get()).isBetween(2, 10);
    }

    @Test
    void closesWhatIsIdleElsewhereBeforeItRefuses() throws Exception {
        ConnectionPool idle = pool("idle", 10);
        hold(idle, 9).forEach(ConnectionPoolIT::giveBack);
        assertThat(idle.usage().idle()).isEqualTo(9);

        ConnectionPool busy = pool("busy", 10);
        List<Connection> held = hold(busy, 9);

        assertThat(idle.usage().idle()).isOne();
        held.forEach(ConnectionPoolIT::giveBack);
    }

    @Test
    void keepsAPlaceForThoseWhoHoldNothingWhileOthersTakeAllTheyCan() throws Exception {
        ConnectionPool greedy = pool("greedy", 30);
        List<Connection> held = hold(greedy, 9);
        assertThatThrownBy(greedy::borrow).isInstanceOf(BudgetExhaustedException.class);

        assertThat(backend(pool("modest", 30))).isPositive();

        held.forEach(ConnectionPoolIT::giveBack);
    }

    @Test
    void givesAFloodedPoolOnlyWhatNobodyElseAsksFor() throws Exception {
        ConnectionPool flooded = pool("flooded", 30, Duration.ofSeconds(20));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Throwable>> flood = CompletableFuture.supplyAsync(() -> inParallel(25, worker -> {
            while (!over.get()) {
                try (Connection connection = flooded.borrow()) {
                    run(connection, "SELECT pg_sleep(0.02)");
                }
            }
        }));
        Eventually.within(A_WHILE, "a flood", () -> flooded.usage().waiting() > 5);

        List<Throwable> wrong = inParallel(8, worker -> {
            ConnectionPool modest = pool("modest-" + worker, 30, A_WHILE);
            for (int round = 0; round < 20; round++) {
                backend(modest);
            }
        });
        over.set(true);

        assertThat(wrong).isEmpty();
        assertThat(flood.join()).isEmpty();
    }

    @Test
    void refusesWhenPatienceEndsAndCountsIt() throws Exception {
        ConnectionPool pool = pool("small", 1);
        try (Connection held = pool.borrow()) {
            assertThat(held.isClosed()).isFalse();
            assertThatThrownBy(pool::borrow)
                    .isInstanceOfSatisfying(
                            BudgetExhaustedException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("53300"));
        }
        assertThat(pool.usage()).isEqualTo(new PoolUsage(0, 1, 0, 1, 1, 1, "closed"));
    }

    @Test
    void refusesAtOnceWhoComesWhenAsManyWaitAsThePoolIsLarge() throws Exception {
        ConnectionPool pool = pool("queue", 2, A_WHILE);
        List<Connection> held = hold(pool, 2);
        CompletableFuture<List<Throwable>> waiting =
                CompletableFuture.supplyAsync(() -> inParallel(2, worker -> backend(pool)));
        Eventually.within(A_WHILE, "two who wait", () -> pool.usage().waiting() == 2);

        assertThatThrownBy(pool::borrow).isInstanceOf(BudgetExhaustedException.class);

        held.forEach(ConnectionPoolIT::giveBack);
        assertThat(waiting.join()).isEmpty();
    }

    @Test
    void replacesConnectionsThatTheServerEnded() throws Exception {
        ConnectionPool pool = pool("ended", 3);
        hold(pool, 3).forEach(ConnectionPoolIT::giveBack);
        Connection witness = pool.borrow();
        endAllOf("ended");
        assertThatThrownBy(() -> run(witness, "SELECT 1")).isInstanceOf(SQLException.class);
        giveBack(witness);

        assertThat(backend(pool)).isPositive();
        assertThat(pool.usage().idle()).isOne();
    }

    @Test
    void givesBackAtOnceWhatALowerLimitDoesNotAllow() throws Exception {
        ConnectionPool pool = pool("lowered", 10);
        List<Connection> held = hold(pool, 6);
        giveBack(held.remove(0));

        budget.limitTo(3);
        assertThat(budget.usage().open()).isEqualTo(5);
        held.forEach(ConnectionPoolIT::giveBack);

        assertThat(budget.usage().open()).isEqualTo(3);
    }

    @Test
    void closesWhatHasRestedForLong() throws Exception {
        PoolLimits brief = new PoolLimits(
                1, 5, PATIENCE, Duration.ofHours(1), Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1));
        ConnectionPool pool = pool("rested", this::connect, brief);
        hold(pool, 4).forEach(ConnectionPoolIT::giveBack);

        pool.sweep();

        assertThat(pool.usage().idle()).isOne();
    }

    @Test
    void warnsOnceOfAConnectionThatDoesNotComeBackAndSaysWhereItIs() throws Exception {
        PoolLimits impatient = new PoolLimits(
                1, 1, PATIENCE, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO);
        ConnectionPool pool = pool("unicef", this::connect, impatient);
        List<LogRecord> told = new ArrayList<>();
        Handler ear = listening(told);
        try (Connection held = pool.borrow()) {
            pool.sweep();
            pool.sweep();
        } finally {
            Logger.getLogger(ConnectionPool.class.getName()).removeHandler(ear);
        }

        assertThat(told).hasSize(1);
        assertThat(told.get(0).getMessage()).startsWith("unicef - ");
        assertThat(told.get(0).getThrown()).hasStackTraceContaining("warnsOnceOfAConnection");
    }

    @Test
    void offersARefusedPasswordOnlyOnceInAWhile() {
        AtomicInteger attempts = new AtomicInteger();
        ConnectionPool pool = pool(
                "locked-out",
                name -> {
                    attempts.incrementAndGet();
                    return postgres.connect(postgres.superuser(), "wrong", "postgres");
                },
                PoolLimits.of(5, 5));

        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class);
        }

        assertThat(attempts).hasValue(1);
        assertThat(pool.breaker()).isEqualTo(BreakerState.OPEN);
        assertThat(budget.usage().breaker()).as("its server is well").isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void leavesASilentServerAloneAndRefusesAtOnce() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConnectionPool pool = pool("silent", name -> ask(silent, attempts), PoolLimits.of(30, 0));
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(pool::borrow).isNotInstanceOf(ServerRestingException.class);
            }

            assertThatThrownBy(pool::borrow).isInstanceOf(ServerRestingException.class);
            assertThat(attempts).hasValue(3);
            assertThat(budget.usage().breaker()).isEqualTo(BreakerState.OPEN);
        }
    }

    @Test
    void letsFewThreadsWaitForAServerThatNobodyHasHeardOfYet() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConnectionPool pool = pool("unheard", name -> ask(silent, attempts), PoolLimits.of(30, 0));

            List<Throwable> wrong = inParallel(20, worker -> pool.borrow());

            assertThat(wrong).hasSize(20).allSatisfy(each -> assertThat(each).isInstanceOf(SQLException.class));
            assertThat(attempts.get()).isBetween(3, 8);
        }
    }

    @Test
    void hasNoThreadOfItsOwn() throws Exception {
        Connection before = pool("first", 1).borrow();
        giveBack(before);
        int threads = Thread.activeCount();
        for (int number = 0; number < 200; number++) {
            backend(pool("threadless-" + number, 2));
        }
        assertThat(Thread.activeCount()).isEqualTo(threads);
    }

    @Test
    void lendsNothingOnceClosedAndEndsWhatIsAtWork() throws Exception {
        ConnectionPool pool = pool("closed", 2);
        Connection held = pool.borrow();
        pool.close();
        pool.close();

        assertThatThrownBy(() -> run(held, "SELECT 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(pool::borrow).isInstanceOf(SQLException.class);
        giveBack(held);
    }

    private static Connection ask(ServerSocket silent, AtomicInteger attempts) throws SQLException {
        attempts.incrementAndGet();
        String options = "?sslmode=disable&gssEncMode=disable&socketTimeout=1&loginTimeout=1";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x" + options, "u", "p");
    }

    @Test
    void endsWhatWasStillBeingOpenedWhenItWasClosedAndBlamesNobody() {
        ConnectionPool pool = pool(
                "closed-meanwhile",
                name -> {
                    pools.get(0).close();
                    return connect(name);
                },
                PoolLimits.of(2, 0));

        assertThatThrownBy(pool::borrow).hasMessageContaining("is closed");

        assertThat(budget.usage().open()).isZero();
        assertThat(pool.breaker()).isEqualTo(BreakerState.CLOSED);
    }

    private ConnectionPool pool(String name, int max) {
        return pool(name, max, PATIENCE);
    }

    private ConnectionPool pool(String name, int max, Duration patience) {
        return pool(
                name,
                this::connect,
                new PoolLimits(
                        max,
                        max,
                        patience,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(1)));
    }

    private synchronized ConnectionPool pool(String name, Opening opening, PoolLimits limits) {
        ConnectionPool pool = new ConnectionPool(name, () -> opening.open(name), budget, doubt, limits);
        pools.add(pool);
        return pool;
    }

    private Connection connect(String name) throws SQLException {
        Connection connection = postgres.connect("postgres");
        run(connection, "SET application_name = '" + name + "'");
        return connection;
    }

    private static List<Connection> hold(ConnectionPool pool, int count) throws SQLException {
        List<Connection> held = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            held.add(pool.borrow());
        }
        return held;
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException dead) {
            assertThat(dead.getSQLState()).startsWith("08");
        }
    }

    private static long backend(ConnectionPool pool) throws SQLException {
        try (Connection connection = pool.borrow()) {
            return number(connection, "SELECT pg_backend_pid()");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void endAllOf(String name) throws SQLException {
        try (Connection connection = postgres.connect("postgres")) {
            run(
                    connection,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + name + "'");
        }
    }

    private static void observe(String names, AtomicInteger most, AtomicBoolean over) {
        try (Connection connection = postgres.connect("postgres")) {
            while (!over.get()) {
                long now = number(
                        connection,
                        "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE '" + names + "'");
                most.accumulateAndGet((int) now, Math::max);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Handler listening(List<LogRecord> told) {
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line);
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        Logger.getLogger(ConnectionPool.class.getName()).addHandler(ear);
        return ear;
    }

    /** All begin at once; what any of them threw. */
    private static List<Throwable> inParallel(int workers, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Throwable>> outcomes = new ArrayList<>();
        for (int number = 0; number < workers; number++) {
            int worker = number;
            outcomes.add(CompletableFuture.supplyAsync(() -> outcome(start, work, worker), threads));
        }
        start.countDown();
        List<Throwable> wrong = new ArrayList<>();
        outcomes.stream()
                .map(CompletableFuture::join)
                .filter(java.util.Objects::nonNull)
                .forEach(wrong::add);
        threads.shutdown();
        return wrong;
    }

    private static Throwable outcome(CountDownLatch start, Work work, int worker) {
        try {
            start.await();
            work.by(worker);
            return null;
        } catch (Exception failure) {
            return failure;
        }
    }

    private interface Work {
        void by(int worker) throws Exception;
    }

    private interface Opening {
        Connection open(String name) throws SQLException;
    }
}
