package org.causepilot.orgdatabase.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engine this request works with, from its first statement to its end. Were it leased anew for each unit of work, a
 * request could read in one database and write in another while the connection is changed.
 *
 * <p>It has nothing injected: the server would look all of it up for each request.
 */
@RequestScoped
public class RequestLease {

    private Lease held;
    private boolean worked;

    /** @param taken when none is held yet */
    Lease get(Supplier<Lease> taken) {
        if (held == null) {
            held = taken.get();
        }
        return held;
    }

    /** Something was read or written with it. */
    void worked() {
        worked = true;
    }

    /** The lease, as long as nothing was done with it: one request, one database. */
    Optional<Lease> untouched() {
        return worked ? Optional.empty() : Optional.ofNullable(held);
    }

    @PreDestroy
    void giveBack() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
