package org.causepilot.pool.control;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody who wants a connection. */
final class Waiter {

    private final ConnectionPool pool;
    private final CompletableFuture<Turn> turn = new CompletableFuture<>();

    private int weight;

    Waiter(ConnectionPool pool) {
        this.pool = pool;
    }

    /** By what its pool holds at this moment. */
    void weigh() {
        weight = pool.inUse();
    }

    int weight() {
        return weight;
    }

    ConnectionPool pool() {
        return pool;
    }

    void give(Turn given) {
        turn.complete(given);
    }

    void refuse(SQLException refusal) {
        turn.completeExceptionally(refusal);
    }

    /** Empty when patience ended first. */
    Optional<Turn> await(Duration patience) throws SQLException {
        try {
            return Optional.of(turn.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException refused) {
            throw (SQLException) refused.getCause();
        }
    }

    /** What it was given just as patience ended. */
    Turn given() throws SQLException {
        try {
            return turn.join();
        } catch (CompletionException refused) {
            throw (SQLException) refused.getCause();
        }
    }
}
