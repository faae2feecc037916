package org.causepilot.provisioning.control;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.causepilot.provisioning.entity.CreationStep;
import org.causepilot.provisioning.entity.NewOrganization;
import org.causepilot.provisioning.entity.OrganizationCreated;

/** An organization in the making, as whoever asked for it sees it. Holds no secret. */
public final class CreationRun {

    private final List<CreationStep> steps;
    private final Map<CreationStep, Long> begun = new EnumMap<>(CreationStep.class);
    private final Future<OrganizationCreated> work;

    CreationRun(NewOrganization wanted, Function<CreationProgress, Future<OrganizationCreated>> start) {
        steps = CreationStep.of(wanted);
        work = start.apply(this::begins);
    }

    /** How one step stands. */
    public record Line(CreationStep step, State state, Duration duration) {}

    /** Where a step can be. */
    public enum State {
        AWAITED,
        UNDER_WAY,
        DONE,
        FAILED
    }

    private synchronized void begins(CreationStep step) {
        begun.putIfAbsent(step, System.nanoTime());
    }

    public boolean isDone() {
        return work.isDone();
    }

    /** @throws org.causepilot.platform.problem.DomainException the refusal, when there is no organization now */
    public Optional<OrganizationCreated> outcome() {
        return work.isDone() ? Optional.of(ConnectionTestRun.ended(work)) : Optional.empty();
    }

    public boolean hasFailed() {
        return failure().isPresent();
    }

    /** Why there is no organization. */
    public Optional<RuntimeException> failure() {
        if (!work.isDone()) {
            return Optional.empty();
        }
        try {
            ConnectionTestRun.ended(work);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    public synchronized List<Line> lines() {
        return steps.stream().map(this::line).toList();
    }

    private Line line(CreationStep step) {
        Long start = begun.get(step);
        if (start == null) {
            return new Line(step, State.AWAITED, Duration.ZERO);
        }
        Optional<Long> next = steps.stream()
                .dropWhile(each -> each != step)
                .skip(1)
                .filter(begun::containsKey)
                .findFirst()
                .map(begun::get);
        if (next.isPresent()) {
            return new Line(step, State.DONE, Duration.ofNanos(next.get() - start));
        }
        if (hasFailed()) {
            return new Line(step, State.FAILED, Duration.ZERO);
        }
        return new Line(step, isDone() ? State.DONE : State.UNDER_WAY, Duration.ZERO);
    }
}
