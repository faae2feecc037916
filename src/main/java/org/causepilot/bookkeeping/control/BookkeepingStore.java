package org.causepilot.bookkeeping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.causepilot.bookkeeping.entity.Bookkeeping;
import org.causepilot.bookkeeping.entity.BookkeepingDetails;
import org.causepilot.bookkeeping.entity.BookkeepingSnapshot;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.persistence.DatabaseRules;
import org.causepilot.platform.persistence.Versioned;
import org.causepilot.platform.problem.DomainException;

/** How the organization counts that the request is inside of. */
@ApplicationScoped
public class BookkeepingStore {

    private static final String INVALID_PARAMETER_VALUE = "22023";

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    public BookkeepingSnapshot get() {
        return work.read(entityManager -> Versioned.found(entityManager, Bookkeeping.class, Bookkeeping.ONLY_ROW)
                .snapshot());
    }

    /**
     * Sums that are kept are counted anew in the same transaction.
     *
     * @param change sees the details as they are in this very transaction
     * @param expectedVersion null when the caller does not care
     * @throws org.causepilot.platform.problem.ValidationException when Java or PostgreSQL does not know the time zone
     */
    public BookkeepingSnapshot change(Long expectedVersion, UnaryOperator<BookkeepingDetails> change) {
        return work.write(entityManager -> {
            Bookkeeping bookkeeping =
                    Versioned.locked(entityManager, Bookkeeping.class, Bookkeeping.ONLY_ROW, expectedVersion);
            bookkeeping.become(change.apply(bookkeeping.details()), clock);
            DatabaseRules.flush(entityManager, BookkeepingStore::refusal);
            return bookkeeping.snapshot();
        });
    }

    /** The time zones of PostgreSQL are those of its machine, and may be older than Java's. */
    private static Optional<DomainException> refusal(SQLException broken) {
        return INVALID_PARAMETER_VALUE.equals(broken.getSQLState())
                ? Optional.of(BookkeepingDetails.unknownTimeZone())
                : Optional.empty();
    }
}
