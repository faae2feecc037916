package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.platform.persistence.Sql;

/**
 * Events that an organization counts, and into whose properties somebody wrote a donor. They are a table of this
 * database like any other here: analytics, beside us, keeps it and knows no donors.
 */
@ApplicationScoped
public class EventsOfDonor implements DonorHolding {

    private static final String NAMES = "properties::text LIKE '%' || ? || '%'";

    @Override
    public String name() {
        return "analytics_events";
    }

    @Override
    public Sql everything(UUID donor) {
        return Sql.of(
                "SELECT to_jsonb(analytics_events) FROM analytics_events WHERE " + NAMES + " ORDER BY occurred_at, id",
                donor.toString());
    }

    @Override
    public Optional<Sql> erasure(DonorTraces traces) {
        Sql update = Sql.of(
                "UPDATE analytics_events SET properties = '{}' WHERE " + NAMES,
                traces.donor().toString());
        return Optional.of(
                traces.any() == null
                        ? update
                        : update.then(" OR " + DonorTraces.foldedText("properties") + " ~* ?", traces.any()));
    }
}
