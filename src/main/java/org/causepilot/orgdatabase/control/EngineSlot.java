package org.causepilot.orgdatabase.control;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.platform.problem.DomainException;

/**
 * The place of one organization's engine, taken before the engine exists: whoever took it opens the engine, everyone
 * else waits here for the outcome.
 */
final class EngineSlot {

    private static final long LONGEST_WAIT_SECONDS = 15;

    private final long generation;
    private final CompletableFuture<Engine> engine;

    EngineSlot(long generation) {
        this(generation, new CompletableFuture<>());
    }

    private EngineSlot(long generation, CompletableFuture<Engine> engine) {
        this.generation = generation;
        this.engine = engine;
    }

    static EngineSlot of(long generation, Engine engine) {
        return new EngineSlot(generation, CompletableFuture.completedFuture(engine));
    }

    /** The same engine, or the same wait for it, in force for a newer generation. */
    EngineSlot renumbered(long newer) {
        return new EngineSlot(newer, engine);
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

    /** Another slot stands in its place: whoever waits here looks again. */
    void superseded() {
        engine.complete(null);
    }

    boolean hasFailed() {
        return engine.isCompletedExceptionally();
    }

    /** Whether it has nothing to give any more: opening failed, it was superseded, or its engine was retired. */
    boolean isSpent() {
        return engine.isDone() && ifOpen().filter(opened -> !opened.isRetired()).isEmpty();
    }

    /** Waits for whoever is opening it, but not for ever. Empty when there is a newer slot to ask. */
    Optional<Lease> lease() {
        return Optional.ofNullable(await()).flatMap(Engine::lease);
    }

    /** Empty while it is being opened and when opening failed. */
    Optional<Engine> ifOpen() {
        return engine.isDone() && !hasFailed() ? Optional.ofNullable(engine.join()) : Optional.empty();
    }

    /** Retires the engine now, or as soon as it has been opened. */
    void retire() {
        engine.whenComplete((opened, failure) -> {
            if (opened != null) {
                opened.retire();
            }
        });
    }

    /** Whether the change leaves no place for it. */
    boolean isOutdatedBy(OrganizationChanged change) {
        return generation < change.generation() || !change.canWork();
    }

    private Engine await() {
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
}
