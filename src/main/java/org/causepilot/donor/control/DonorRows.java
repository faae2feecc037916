package org.causepilot.donor.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.donor.entity.DonorSnapshot;

/** Donors out of rows. */
final class DonorRows {

    static final String COLUMNS = "id, first_name, last_name, email, phone, version, created_at, updated_at";

    private DonorRows() {}

    static DonorSnapshot donor(ResultSet row) throws SQLException {
        DonorDetails details = new DonorDetails(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"));
        return new DonorSnapshot(
                row.getObject("id", UUID.class),
                details,
                row.getLong("version"),
                moment(row, "created_at"),
                moment(row, "updated_at"));
    }

    /** Null when there is none. */
    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
