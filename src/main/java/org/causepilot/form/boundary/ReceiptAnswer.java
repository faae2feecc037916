package org.causepilot.form.boundary;

import java.time.Instant;
import org.causepilot.form.entity.Receipt;

/** All that a stranger is told: the answers are kept. */
public record ReceiptAnswer(Instant submittedAt) {

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(receipt.submittedAt());
    }
}
