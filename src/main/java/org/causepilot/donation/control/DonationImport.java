package org.causepilot.donation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Function;
import org.causepilot.donation.entity.AccountingRules;
import org.causepilot.donation.entity.DonationLine;
import org.causepilot.orgdatabase.control.BulkWork;
import org.causepilot.platform.csv.CsvFile;
import org.causepilot.platform.csv.CsvImport;
import org.causepilot.platform.csv.CsvImport.LineReading;
import org.causepilot.platform.csv.ImportReport;
import org.causepilot.platform.csv.ImportWish;
import org.causepilot.platform.persistence.Sql;

/** Gifts out of a file, in one transaction. */
@ApplicationScoped
public class DonationImport {

    private static final String RULES = "SELECT time_zone, currency FROM organization_settings";

    @Inject
    private BulkWork work;

    @Inject
    private Clock clock;

    /** @param reading judges a line as a body of the same fields would be judged */
    public ImportReport run(
            CsvFile file, ImportWish wish, Function<AccountingRules, LineReading<DonationLine>> reading) {
        return work.writeAlone(wish::keeps, connection -> {
            LineReading<DonationLine> lines = reading.apply(rules(connection));
            return new CsvImport<>(file, wish, lines).run(new DonationBatches(connection, clock)::write);
        });
    }

    private static AccountingRules rules(Connection connection) throws SQLException {
        return Sql.of(RULES)
                .first(
                        connection,
                        row -> new AccountingRules(ZoneId.of(row.getString(1)), Currency.getInstance(row.getString(2))))
                .orElseThrow();
    }
}
