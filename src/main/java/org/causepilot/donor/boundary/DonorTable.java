package org.causepilot.donor.boundary;

import java.io.OutputStream;
import java.util.List;
import org.causepilot.donor.control.DonorExport;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.donor.entity.DonorSnapshot;
import org.causepilot.platform.csv.Column;
import org.causepilot.platform.csv.CsvLine;
import org.causepilot.platform.csv.CsvStyle;
import org.causepilot.platform.csv.CsvWriter;
import org.causepilot.platform.json.RequestRecords;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.FieldError;

/** Donors as a table. What is written can be read again; the columns that it does not need are ignored then. */
final class DonorTable {

    static final List<Column> COLUMNS = List.of(
            Column.required("first_name", "First name", "Given name", "Forename", "Prénom"),
            Column.required("last_name", "Last name", "Surname", "Family name", "Nom", "Nom de famille"),
            Column.optional(
                    "email", "E-mail", "E-mail address", "Courriel", "Mail", "Adresse e-mail", "Adresse électronique"),
            Column.optional(
                    "phone", "Phone number", "Telephone", "Téléphone", "Tél.", "Numéro de téléphone", "Mobile"));

    private static final List<String> HEADER =
            List.of("id", "first_name", "last_name", "email", "phone", "created_at", "updated_at");

    private DonorTable() {}

    static DonorDetails read(CsvLine line, List<FieldError> errors) {
        DonorRequest read = RequestRecords.read(DonorRequest.class, line.toJson(), errors);
        return errors.isEmpty() ? read.details() : null;
    }

    static void write(DonorExport donors, DonorParameters wanted, PageRequest words, CsvStyle style, OutputStream out) {
        try (CsvWriter table = new CsvWriter(out, style, HEADER)) {
            donors.forEach(wanted.toFilter(), wanted.sort(), words.pattern(), donor -> row(table, donor));
        }
    }

    private static void row(CsvWriter table, DonorSnapshot donor) {
        DonorDetails details = donor.details();
        table.row(
                donor.id(),
                details.firstName(),
                details.lastName(),
                details.email(),
                details.phone(),
                donor.createdAt(),
                donor.updatedAt());
    }
}
