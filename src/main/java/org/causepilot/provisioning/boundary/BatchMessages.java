package org.causepilot.provisioning.boundary;

import org.causepilot.platform.faces.PageMessages;
import org.causepilot.provisioning.entity.BatchOutcome;

/** Says how an act on several organizations went, at the page that comes next: what was done, and what was not and why. */
final class BatchMessages {

    private BatchMessages() {}

    /** @param done the sentence that counts what was done */
    static void tell(String done, BatchOutcome outcome) {
        if (outcome.done() > 0) {
            PageMessages.doneAtNextPage(done, outcome.done());
        }
        if (!outcome.refused().isEmpty()) {
            PageMessages.failedAtNextPage("selection.refused", String.join(", ", outcome.refused()));
        }
        if (outcome.gone() > 0) {
            PageMessages.failedAtNextPage("selection.gone", outcome.gone());
        }
    }
}
