package org.causepilot.orgdatabase.control;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.causepilot.platform.problem.DomainException;

/**
 * The place of one organization's engine, taken before the engine exists: whoever took it opens the engine, everyone
 * else waits here for the outcome.
 */
final class EngineSlot {

    private static final long LONGEST_WAIT_SECONDS = 15;

    private final long generation;
    private final CompletableFuture<Engine> engine = new CompletableFuture<>();

    EngineSlot(long generation) {
        this.generation = generation;
    }

    long generation() {
        return generation;
    }

    void opened(Engine opened) {
        engine.complete(opened);
    }

    void failed(DomainException failure) {
        engine.completeExceptionally(failure);
    }

    /** Waits for whoever is opening it, but not for ever. */
    Engine await() {
        try {
            return engine.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw (DomainException) failed.getCause();
        } catch (TimeoutException tooLong) {
            throw new OrganizationDatabaseUnavailableException("timeout");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OrganizationDatabaseUnavailableException("timeout");
        }
    }

    /** Empty while it is being opened and when opening failed. */
    Optional<Engine> ifOpen() {
        return engine.isDone() && !engine.isCompletedExceptionally() ? Optional.of(engine.join()) : Optional.empty();
    }

    /** Retires the engine now, or as soon as it has been opened. */
    void retire() {
        engine.whenComplete((opened, failure) -> {
            if (opened != null) {
                opened.retire();
            }
        });
    }
}
