package org.causepilot.donor.control;

import java.time.Instant;
import java.util.UUID;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.persistence.Sql;

/** Donors whom other rooms need in statements of their own. */
public final class DonorStatements {

    private DonorStatements() {}

    /**
     * The {@code id} of the donor with this e-mail address, in whatever case it is written, or else of a new one; also when
     * somebody else adds the same at this very moment. A known donor stays as they are: that somebody writes down an address
     * does not prove that it is theirs.
     *
     * @param id of a new one
     */
    public static Sql findOrAdd(UUID id, DonorDetails details, Instant now) {
        return Sql.of(
                "INSERT INTO donors (id, first_name, last_name, email, phone, folded, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (lower(email)) DO UPDATE SET phone = donors.phone RETURNING id",
                id,
                details.firstName(),
                details.lastName(),
                details.email(),
                details.phone(),
                details.folded(),
                now,
                now);
    }
}
