package org.causepilot.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.donor.control.DonorHolding;
import org.causepilot.donor.control.DonorTraces;
import org.causepilot.platform.persistence.Sql;

/** What somebody gave: shown to them, and kept when they are forgotten, since accounts must stay complete. */
@ApplicationScoped
public class DonationsOfDonor implements DonorHolding {

    private static final String ALL = """
            SELECT to_jsonb(donations) || jsonb_build_object('campaign',
                       (SELECT name FROM campaigns WHERE campaigns.id = campaign_id))
              FROM donations WHERE donor_id = ? ORDER BY donated_at, id
            """;

    @Override
    public String name() {
        return "donations";
    }

    @Override
    public Sql everything(UUID donor) {
        return Sql.of(ALL, donor);
    }

    @Override
    public Optional<Sql> erasure(DonorTraces traces) {
        return Optional.empty();
    }
}
