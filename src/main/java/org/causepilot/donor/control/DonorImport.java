package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.orgdatabase.control.BulkWork;
import org.causepilot.platform.csv.CsvFile;
import org.causepilot.platform.csv.CsvImport;
import org.causepilot.platform.csv.CsvImport.LineReading;
import org.causepilot.platform.csv.ImportReport;
import org.causepilot.platform.csv.ImportWish;

/** Donors out of a file, in one transaction: what is told of a dry run is what the database said to all of it. */
@ApplicationScoped
public class DonorImport {

    @Inject
    private BulkWork work;

    @Inject
    private Clock clock;

    /** @param reading judges a line as a body of the same fields would be judged */
    public ImportReport run(CsvFile file, ImportWish wish, LineReading<DonorDetails> reading) {
        TakenAddresses taken = new TakenAddresses();
        ImportReport report = work.writeAlone(wish::keeps, connection -> {
            try (DonorBatches batches = new DonorBatches(connection, clock, taken)) {
                return new CsvImport<>(file, wish, reading).run(batches::write);
            }
        });
        return taken.explain(report, file);
    }
}
