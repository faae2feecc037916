package org.causepilot.pool.control;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.causepilot.connection.control.Failure;
import org.causepilot.pool.entity.ServerUsage;

/**
 * The connections that all pools together may have on one server, and whose turn it is when there are too few.
 *
 * <p>Whoever holds fewest comes first, so a flooded pool gets what nobody else asks for. What is idle in one pool is
 * closed for the sake of another that has a use for it, longest unused first. A tenth is kept for pools that hold
 * nothing: they need not wait until somebody else's long statement ends.
 *
 * <p>Counts are exact at every moment: a connection counts before it is opened and until it is closed.
 */
public final class ServerBudget {

    private static final int OPENED_AT_ONCE = 8;
    private static final int RESERVED_SHARE = 10;
    private static final Comparator<Waiter> FEWEST_FIRST = Comparator.comparingInt(Waiter::weight);

    private final String server;
    private final ServerBreaker breaker;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiter> waiters = new ArrayList<>();
    private final Set<ConnectionPool> pools = ConcurrentHashMap.newKeySet();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private volatile int limit;
    private volatile int open;
    private volatile int waiting;
    private int opening;

    /** @param limit of this node, until {@linkplain #limitTo told otherwise} */
    public ServerBudget(String server, int limit) {
        this.server = server;
        this.limit = limit;
        this.breaker = new ServerBreaker(server);
    }

    public String server() {
        return server;
    }

    /** Fewer than are open: the idle ones go at once, the others when they come back. */
    public void limitTo(int connections) {
        List<PooledSession> surplus;
        lock.lock();
        try {
            limit = connections;
            surplus = takeSurplus();
            settle();
        } finally {
            lock.unlock();
        }
        surplus.forEach(PooledSession::close);
    }

    public int limit() {
        return limit;
    }

    /** Connections that this node would use if it had them. */
    public int wanted() {
        return open + waiting;
    }

    public ServerUsage usage() {
        return new ServerUsage(server, limit, open, waiting, opened.get(), refused.get(), breaker.state());
    }

    ServerBreaker breaker() {
        return breaker;
    }

    void join(ConnectionPool pool) {
        pools.add(pool);
    }

    void leave(ConnectionPool pool) {
        pools.remove(pool);
    }

    /**
     * Waits for a session or for the right to open one; whoever gets the right says how it went.
     *
     * @throws BudgetExhaustedException when patience ends, or when too many of the same pool wait already
     * @throws ServerRestingException when the server does not answer
     */
    Turn turn(ConnectionPool pool) throws SQLException {
        breaker.requireAwake();
        Waiter waiter = enqueue(pool);
        Optional<Turn> turn = waiter.await(pool.limits().patience());
        return turn.isPresent() ? turn.get() : giveUp(waiter);
    }

    /** A session came back from work. */
    void release(PooledSession session) {
        if (waiting == 0 && open <= limit) {
            session.pool().keep(session);
            settleIfSomebodyWaits();
        } else if (!handOver(session)) {
            session.close();
        }
    }

    void openedOne() {
        opened.incrementAndGet();
        breaker.succeeded();
        inside(() -> opening--);
    }

    /** The right to open was of no use. */
    void openedNone(ConnectionPool pool) {
        inside(() -> {
            opening--;
            forget(pool);
        });
    }

    /** Tells the breaker; when the server rests from now on, everybody who waits for it learns so at once. */
    void note(Failure failure) {
        if (breaker.failed(failure)) {
            inside(() -> {
                waiters.forEach(this::refuse);
                waiters.clear();
            });
        }
    }

    /** A session was closed. */
    void closedOne(ConnectionPool pool) {
        inside(() -> forget(pool));
    }

    private Waiter enqueue(ConnectionPool pool) throws SQLException {
        Waiter waiter = new Waiter(pool);
        lock.lock();
        try {
            if (pool.addWaiting(1) > pool.limits().max()) {
                pool.addWaiting(-1);
                throw exhausted();
            }
            waiters.add(waiter);
            settle();
            return waiter;
        } finally {
            lock.unlock();
        }
    }

    private Turn giveUp(Waiter waiter) throws SQLException {
        lock.lock();
        try {
            if (waiters.remove(waiter)) {
                waiter.pool().addWaiting(-1);
                waiting = waiters.size();
                throw exhausted();
            }
        } finally {
            lock.unlock();
        }
        return waiter.given();
    }

    private void refuse(Waiter waiter) {
        refused.incrementAndGet();
        waiter.pool().addWaiting(-1);
        waiter.refuse(breaker.resting());
    }

    private BudgetExhaustedException exhausted() {
        refused.incrementAndGet();
        return new BudgetExhaustedException(server);
    }

    private void settleIfSomebodyWaits() {
        if (waiting > 0) {
            inside(() -> {});
        }
    }

    private void inside(Runnable change) {
        lock.lock();
        try {
            change.run();
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** To whoever needs it most, its own pool included; false when it is one too many. */
    private boolean handOver(PooledSession session) {
        lock.lock();
        try {
            if (open > limit) {
                return false;
            }
            sortWaiters();
            for (Iterator<Waiter> each = waiters.iterator(); each.hasNext(); ) {
                Waiter waiter = each.next();
                Turn turn = turnWith(session, waiter.pool());
                if (turn != null) {
                    each.remove();
                    give(waiter, turn);
                    return true;
                }
            }
            session.pool().keep(session);
            return true;
        } finally {
            waiting = waiters.size();
            lock.unlock();
        }
    }

    /** Null when it is of no use to that pool. */
    private Turn turnWith(PooledSession session, ConnectionPool pool) {
        if (pool == session.pool()) {
            return new Turn.Reuse(session);
        }
        return mayOpen(pool) && session.disown() ? openInstead(pool, session) : null;
    }

    /** Gives turns as long as there is something to give. */
    private void settle() {
        boolean given = !waiters.isEmpty();
        while (given) {
            sortWaiters();
            given = giveOne();
        }
        waiting = waiters.size();
    }

    private boolean giveOne() {
        for (Iterator<Waiter> each = waiters.iterator(); each.hasNext(); ) {
            Waiter waiter = each.next();
            Turn turn = turnFor(waiter.pool());
            if (turn != null) {
                each.remove();
                give(waiter, turn);
                return true;
            }
        }
        return false;
    }

    private static void give(Waiter waiter, Turn turn) {
        waiter.pool().addWaiting(-1);
        waiter.give(turn);
    }

    private Turn turnFor(ConnectionPool pool) {
        PooledSession own = pool.takeIdle();
        if (own != null) {
            return new Turn.Reuse(own);
        }
        if (!mayOpen(pool) || inUse() >= limit - reservedFrom(pool)) {
            return null;
        }
        if (open < limit) {
            open++;
            return opens(pool, null);
        }
        return longestIdle(PooledSession::disown)
                .map(idle -> openInstead(pool, idle))
                .orElse(null);
    }

    private boolean mayOpen(ConnectionPool pool) {
        return pool.held() < pool.limits().max() && opening < OPENED_AT_ONCE;
    }

    private int inUse() {
        return open - pools.stream().mapToInt(ConnectionPool::idle).sum();
    }

    private int reservedFrom(ConnectionPool pool) {
        return pool.held() == 0 ? 0 : limit / RESERVED_SHARE;
    }

    private Turn openInstead(ConnectionPool pool, PooledSession victim) {
        victim.pool().addHeld(-1);
        return opens(pool, victim);
    }

    private Turn opens(ConnectionPool pool, PooledSession instead) {
        opening++;
        pool.addHeld(1);
        return new Turn.Open(instead);
    }

    private Optional<PooledSession> longestIdle(Predicate<PooledSession> usable) {
        for (ConnectionPool pool = longestResting(); pool != null; pool = longestResting()) {
            PooledSession idle = pool.takeOldestIdle();
            if (idle != null && usable.test(idle)) {
                return Optional.of(idle);
            }
        }
        return Optional.empty();
    }

    private ConnectionPool longestResting() {
        return pools.stream()
                .filter(ConnectionPool::hasIdle)
                .min(Comparator.comparingLong(ConnectionPool::oldestIdle))
                .orElse(null);
    }

    private List<PooledSession> takeSurplus() {
        List<PooledSession> surplus = new ArrayList<>();
        while (open - surplus.size() > limit) {
            Optional<PooledSession> idle = longestIdle(any -> true);
            if (idle.isEmpty()) {
                break;
            }
            surplus.add(idle.get());
        }
        return surplus;
    }

    /** By weights that stand still: pools go on working meanwhile. */
    private void sortWaiters() {
        waiters.forEach(Waiter::weigh);
        waiters.sort(FEWEST_FIRST);
    }

    private void forget(ConnectionPool pool) {
        open--;
        pool.addHeld(-1);
    }
}
