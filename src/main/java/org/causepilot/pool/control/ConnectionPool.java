package org.causepilot.pool.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.connection.control.DriverFailures;
import org.causepilot.connection.control.Failure;
import org.causepilot.pool.entity.BreakerState;
import org.causepilot.pool.entity.PoolLimits;
import org.causepilot.pool.entity.PoolUsage;

/**
 * The connections to one database. Opened by whoever needs one, within the {@linkplain ServerBudget budget of the
 * server}; the last one used is the first one lent again. It has no thread: {@link #sweep} is called from outside.
 */
public final class ConnectionPool implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(ConnectionPool.class.getName());

    /** A connection used a moment ago is not asked whether it still lives: that would double the cost of a read. */
    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();

    /** A refused password offered again and again locks accounts and fills logs. */
    private static final Duration REST_AFTER_A_REFUSAL = Duration.ofSeconds(5);

    private final String owner;
    private final Opening opening;
    private final ServerBudget server;
    private final Doubt doubt;
    private final PoolLimits limits;

    private final Deque<PooledSession> idle = new ConcurrentLinkedDeque<>();
    private final Set<PooledSession> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Breaker refusals = new Breaker(1, REST_AFTER_A_REFUSAL);

    private volatile Failure refusal = Failure.FAILED;
    private volatile long suspectBefore = System.nanoTime();
    private volatile boolean closed;

    /** Makes one physical connection, ready to be lent. */
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }

    /** @param owner for log lines */
    public ConnectionPool(String owner, Opening opening, ServerBudget server, Doubt doubt, PoolLimits limits) {
        this.owner = owner;
        this.opening = opening;
        this.server = server;
        this.doubt = doubt;
        this.limits = limits;
        server.join(this);
    }

    /**
     * A connection, in autocommit mode; closing it brings it back.
     *
     * @throws BudgetExhaustedException when none became free in time
     * @throws ServerRestingException when the server failed a moment ago
     */
    public Connection borrow() throws SQLException {
        PooledSession session = fit(takeIdle());
        while (session == null) {
            requireOpen();
            session = take(turn());
        }
        return session.lend();
    }

    public PoolUsage usage() {
        int resting = idle.size();
        return new PoolUsage(
                Math.max(0, held.get() - resting),
                resting,
                waiting.get(),
                limits.max(),
                opened.get(),
                refused.get(),
                breaker().wireName());
    }

    /** Whether its database, and its server, are asked for new connections. */
    public BreakerState breaker() {
        return refusals.state().or(server.breaker().state());
    }

    /** Closes what has rested for too long or has become too old, and warns of what does not come back. */
    public void sweep() {
        int rank = 0;
        for (PooledSession session : idle) {
            Duration longest = rank++ < limits.kept() ? limits.keptFor() : limits.overflowFor();
            boolean spent = session.isIdleFor(longest.toNanos())
                    || session.isOlderThan(limits.oldest().toNanos());
            if (spent && idle.remove(session)) {
                session.close();
            }
        }
        all.stream()
                .filter(session -> session.isOverdue(limits.longestLoan().toNanos()))
                .forEach(this::warn);
    }

    /** Idle connections at once, those at work under whoever works with them. Closing twice is closing once. */
    @Override
    public void close() {
        closed = true;
        server.leave(this);
        idle.clear();
        all.forEach(PooledSession::abort);
    }

    public boolean isClosed() {
        return closed;
    }

    String owner() {
        return owner;
    }

    PoolLimits limits() {
        return limits;
    }

    int held() {
        return held.get();
    }

    int idle() {
        return idle.size();
    }

    int inUse() {
        return held.get() - idle.size();
    }

    void addHeld(int more) {
        held.addAndGet(more);
    }

    int addWaiting(int more) {
        return waiting.addAndGet(more);
    }

    void release(PooledSession session) {
        server.release(session);
    }

    void keep(PooledSession session) {
        idle.addFirst(session);
        if (closed && idle.remove(session)) {
            session.close();
        }
    }

    PooledSession takeIdle() {
        return idle.pollFirst();
    }

    PooledSession takeOldestIdle() {
        return idle.pollLast();
    }

    boolean hasIdle() {
        return !idle.isEmpty();
    }

    /** By {@link System#nanoTime}; now, when none is idle. */
    long oldestIdle() {
        PooledSession oldest = idle.peekLast();
        return oldest == null ? System.nanoTime() : oldest.idleSince();
    }

    /** One broke: the others may have gone with it. */
    void suspectAll() {
        suspectBefore = System.nanoTime();
    }

    void ended(PooledSession session, boolean disowned) {
        all.remove(session);
        if (!disowned) {
            server.closedOne(this);
        }
    }

    private Turn turn() throws SQLException {
        try {
            return server.turn(this);
        } catch (SQLException none) {
            refused.incrementAndGet();
            throw none;
        }
    }

    private PooledSession take(Turn turn) throws SQLException {
        if (turn instanceof Turn.Reuse reuse) {
            return fit(reuse.session());
        }
        PooledSession instead = ((Turn.Open) turn).instead();
        if (instead != null) {
            instead.close();
        }
        return open();
    }

    /** Null when it does not answer any more. */
    private PooledSession fit(PooledSession candidate) {
        PooledSession session = candidate;
        while (session != null && isDoubtful(session) && !proves(session)) {
            session = takeIdle();
        }
        return session;
    }

    private boolean isDoubtful(PooledSession session) {
        return session.isIdleFor(TRUSTED_NANOS) || session.idleSince() - suspectBefore <= 0;
    }

    private boolean proves(PooledSession session) {
        long begin = System.nanoTime();
        if (session.answers()) {
            return true;
        }
        session.abort();
        if (System.nanoTime() - begin > TRUSTED_NANOS) {
            server.note(Failure.TIMEOUT);
            dropIdle();
        }
        return false;
    }

    /** One was silent: asking each of the others as long would take as many seconds as there are. */
    private void dropIdle() {
        for (PooledSession session = takeIdle(); session != null; session = takeIdle()) {
            session.abort();
        }
    }

    private PooledSession open() throws SQLException {
        boolean done = false;
        try {
            requireNotRefused();
            PooledSession session = doubt.guard(server.breaker(), this::openOne);
            done = true;
            requireOpen(session);
            return session;
        } catch (SQLException failure) {
            refused.incrementAndGet();
            throw failure;
        } finally {
            if (!done) {
                refusals.abstained();
                server.openedNone(this);
            }
        }
    }

    private PooledSession openOne() throws SQLException {
        try {
            PooledSession session = new PooledSession(this, opening.open());
            all.add(session);
            opened.incrementAndGet();
            refusals.succeeded();
            server.openedOne();
            return session;
        } catch (SQLException failure) {
            note(DriverFailures.of(failure));
            throw failure;
        } catch (RuntimeException | Error unforeseen) {
            note(Failure.FAILED);
            throw unforeseen;
        }
    }

    private void note(Failure failure) {
        if (!ServerBreaker.blames(failure)) {
            refusal = failure;
            refusals.failed();
        }
        server.note(failure);
    }

    private void requireNotRefused() throws ServerRestingException {
        if (!refusals.enter()) {
            throw new ServerRestingException(server.server(), refusal);
        }
    }

    private void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLException("the pool of " + owner + " is closed", "08003");
        }
    }

    /** Closed while it was being opened: nobody else would end it. */
    private void requireOpen(PooledSession session) throws SQLException {
        if (closed) {
            session.abort();
        }
        requireOpen();
    }

    private void warn(PooledSession session) {
        Thread borrower = session.borrower();
        if (borrower != null) {
            LOGGER.log(Level.WARNING, owner + " - a connection has not come back for long", new LongLoan(borrower));
        }
    }
}
