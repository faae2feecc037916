package org.causepilot.testing;

import java.sql.SQLException;
import java.util.UUID;

/** What is kept of each donor's gifts, beside what the gifts themselves say. */
public record DonorSums(ItsDatabase database) {

    private static final String WRONG = """
            SELECT count(*) FROM donors LEFT JOIN (
                SELECT donor_id, count(*) AS gifts, max(donated_at) AS latest,
                       sum(amount_minor) FILTER (WHERE currency = (SELECT currency FROM organization_settings)) AS total
                FROM donations WHERE status = 'received' GROUP BY donor_id
            ) AS given ON given.donor_id = donors.id
            WHERE gift_count <> coalesce(gifts, 0) OR total_given_minor <> coalesce(total, 0)
               OR last_gift_at IS DISTINCT FROM latest
            """;

    /** Of how many donors a figure is not what their gifts say. */
    public long wrong() throws SQLException {
        return (Long) database.ask(WRONG);
    }

    public long total(String donor) throws SQLException {
        return (Long) database.ask("SELECT total_given_minor FROM donors WHERE id = ?", UUID.fromString(donor));
    }
}
