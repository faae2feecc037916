package org.causepilot.orgdatabase.control;

import java.time.Duration;
import java.util.Optional;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** The database's schema is not the one this program works with. */
public class SchemaOutdatedException extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param found null when the database has no schema of ours yet */
    public SchemaOutdatedException(String found, String expected) {
        super(
                ProblemType.SCHEMA_OUTDATED,
                Message.of("orgdatabase.schema-outdated", found == null ? "–" : found, expected));
    }

    /** Somebody has to act first; there is no use in asking every second. */
    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofMinutes(1));
    }
}
