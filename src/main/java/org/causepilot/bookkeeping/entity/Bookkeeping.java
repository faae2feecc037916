package org.causepilot.bookkeeping.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import org.causepilot.platform.persistence.Versioned;

/** How the organization counts: one row, always there. */
@Entity
@Table(name = "organization_settings")
public class Bookkeeping implements Versioned {

    /** The id of the only row. */
    public static final boolean ONLY_ROW = true;

    @Id
    @Column(name = "only_row")
    private boolean onlyRow;

    @Column(name = "time_zone")
    private String timeZone;

    private Currency currency;

    @Version
    private long version;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Bookkeeping() {}

    /** Writing what is there already is no change: the version stays. */
    public void become(BookkeepingDetails details, Clock clock) {
        if (!details.equals(details())) {
            timeZone = details.timeZone();
            currency = details.currency();
            updatedAt = clock.instant();
        }
    }

    @Override
    public long version() {
        return version;
    }

    public BookkeepingDetails details() {
        return new BookkeepingDetails(timeZone, currency);
    }

    public BookkeepingSnapshot snapshot() {
        return new BookkeepingSnapshot(details(), version);
    }
}
