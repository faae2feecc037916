package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.causepilot.account.control.DisclosureLog;
import org.causepilot.donor.entity.DonorRecords;
import org.causepilot.orgdatabase.control.BulkWork;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.NotFoundException;

/** Everything that is held about one donor (GDPR, article 15), as it was at one moment. */
@ApplicationScoped
public class PersonalData {

    private static final String DONOR = "SELECT to_jsonb(donors) FROM donors WHERE id = ?";

    @Inject
    private BulkWork work;

    @Inject
    @Any
    private Instance<DonorHolding> holdings;

    @Inject
    private DisclosureLog disclosures;

    @Inject
    private Clock clock;

    /** @throws NotFoundException when this organization has no such donor */
    public DonorRecords of(UUID donor) {
        DonorRecords gathered = work.read(connection -> gathered(connection, donor));
        disclosures.tell("all about donor " + donor + " gathered");
        return gathered;
    }

    private DonorRecords gathered(Connection connection, UUID donor) throws SQLException {
        StoredJson itself = Sql.of(DONOR, donor)
                .first(connection, row -> new StoredJson(row.getString(1)))
                .orElseThrow(NotFoundException::new);
        Map<String, List<StoredJson>> records = new TreeMap<>();
        for (DonorHolding holding : holdings) {
            records.computeIfAbsent(holding.name(), name -> new ArrayList<>())
                    .addAll(holding.everything(donor).list(connection, row -> new StoredJson(row.getString(1))));
        }
        return new DonorRecords(donor, clock.instant(), itself, records);
    }
}
