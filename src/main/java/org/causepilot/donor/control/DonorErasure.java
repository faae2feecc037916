package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.causepilot.account.control.DisclosureLog;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.donor.entity.ErasureCertificate;
import org.causepilot.orgdatabase.control.BulkWork;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.NotFoundException;

/**
 * Erases what tells who a donor is (GDPR, article 17), and keeps what the accounts need: who gave is forgotten, what was
 * given is not. In one transaction, which ends well only when a search through every text of the database finds nothing.
 */
@ApplicationScoped
public class DonorErasure {

    private static final String LOCKED =
            "SELECT first_name, last_name, email, phone FROM donors WHERE id = ? FOR UPDATE";
    private static final String FORGET = """
            UPDATE donors SET first_name = ?, last_name = ?, email = NULL, phone = NULL, folded = ?,
                              version = version + 1, updated_at = ?
             WHERE id = ?
            """;

    /** A search of a million rows takes longer than a request may. */
    private static final String PATIENCE = "SET LOCAL statement_timeout = '5min'";

    @Inject
    private BulkWork work;

    @Inject
    @Any
    private Instance<DonorHolding> holdings;

    @Inject
    private DisclosureLog disclosures;

    @Inject
    private Clock clock;

    /**
     * Repeated when there is nothing left to erase, it returns the certificate of the first time.
     *
     * @param by the account of whoever does it
     * @param excepted columns, {@code campaigns.name}, where a number or a name is another person's
     * @throws NotFoundException when this organization has no such donor
     * @throws ErasureIncompleteException when something is left somewhere: then nothing was erased
     */
    public ErasureCertificate erase(UUID donor, UUID by, List<String> excepted) {
        ErasureCertificate certificate = work.write(connection -> {
            Sql.of(PATIENCE).run(connection);
            return erase(connection, donor, by, excepted);
        });
        disclosures.tell("donor " + donor + " erased, certificate " + certificate.id());
        return certificate;
    }

    private ErasureCertificate erase(Connection connection, UUID donor, UUID by, List<String> excepted)
            throws SQLException {
        DonorDetails before = Sql.of(LOCKED, donor)
                .first(
                        connection,
                        row -> new DonorDetails(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .orElseThrow(NotFoundException::new);
        DonorTraces traces = DonorTraces.of(donor, before);
        Map<String, Long> items = new TreeMap<>(Map.of("donors", forget(connection, donor, before)));
        for (DonorHolding holding : holdings) {
            items.merge(holding.name(), erased(connection, holding, traces), Long::sum);
        }
        Optional<ErasureCertificate> earlier = Certificates.latest(connection, donor);
        if (earlier.isPresent() && items.values().stream().allMatch(changed -> changed == 0)) {
            return earlier.get();
        }
        TraceSearch search = TraceSearch.through(connection, traces, excepted);
        ErasureCertificate certificate = new ErasureCertificate(
                UUID.randomUUID(),
                donor,
                clock.instant(),
                by,
                items,
                traces.kinds(),
                search.columns(),
                search.excepted(),
                search.remaining());
        Certificates.keep(connection, certificate);
        return certificate;
    }

    private long forget(Connection connection, UUID donor, DonorDetails before) throws SQLException {
        DonorDetails after = DonorDetails.erased(donor);
        if (before.equals(after)) {
            return 0;
        }
        return Sql.of(FORGET, after.firstName(), after.lastName(), after.folded(), clock.instant(), donor)
                .run(connection);
    }

    private static long erased(Connection connection, DonorHolding holding, DonorTraces traces) throws SQLException {
        Optional<Sql> erasure = holding.erasure(traces);
        return erasure.isPresent() ? erasure.get().run(connection) : 0;
    }
}
