package org.causepilot.donor.control;

import java.util.Optional;
import java.util.UUID;
import org.causepilot.platform.persistence.Sql;

/**
 * Something that is kept of a donor beside the donor. Every bean of this type is asked when a donor wants to see all of it,
 * or to have it erased; rooms on floors above have their own.
 */
public interface DonorHolding {

    /** What its records are called in the answer, {@code donations}. */
    String name();

    /** One column of JSON, a row for each record: all that is kept, as it is kept. */
    Sql everything(UUID donor);

    /** A change of every row that tells who the donor is, so that it does not any more; empty where none does. */
    Optional<Sql> erasure(DonorTraces traces);
}
