package org.causepilot.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.provisioning.control.CreationRun.Line;
import org.causepilot.provisioning.control.CreationRun.State;
import org.causepilot.provisioning.entity.CreationStep;
import org.causepilot.provisioning.entity.NewOrganization;
import org.causepilot.provisioning.entity.OrganizationCreated;
import org.junit.jupiter.api.Test;

/** What whoever watches sees of work that others do. */
class CreationRunTest {

    private static final NewOrganization WANTED =
            new NewOrganization("Étoile", Optional.empty(), Optional.empty(), true, true);

    private final CompletableFuture<OrganizationCreated> work = new CompletableFuture<>();
    private CreationProgress progress;
    private final CreationRun cut = new CreationRun(WANTED, told -> {
        progress = told;
        return work;
    });

    @Test
    void showsWhatIsDoneUnderWayAndToCome() {
        progress.begins(CreationStep.RESERVE);
        progress.begins(CreationStep.SERVER);

        assertThat(cut.lines())
                .extracting(Line::state)
                .containsExactly(
                        State.DONE,
                        State.UNDER_WAY,
                        State.AWAITED,
                        State.AWAITED,
                        State.AWAITED,
                        State.AWAITED,
                        State.AWAITED);
    }

    @Test
    void showsTheStepThatFailed() {
        progress.begins(CreationStep.RESERVE);
        work.completeExceptionally(new IllegalStateException("no"));

        assertThat(cut.hasFailed()).isTrue();
        assertThat(cut.lines().get(0).state()).isEqualTo(State.FAILED);
        assertThat(cut.lines().get(1).state()).isEqualTo(State.AWAITED);
    }

    @Test
    void endsATestThatNobodyLooksAtAnyMore() {
        CompletableFuture<ConnectionTestReport> test = new CompletableFuture<>();
        ConnectionTestRun run = new ConnectionTestRun(anything -> test);

        run.cancel();

        assertThat(test).isCancelled();
        assertThat(run.report()).isEmpty();
    }
}
