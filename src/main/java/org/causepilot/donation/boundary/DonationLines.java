package org.causepilot.donation.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.causepilot.donation.entity.AccountingRules;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationLine;
import org.causepilot.platform.csv.Column;
import org.causepilot.platform.csv.CsvImport.LineReading;
import org.causepilot.platform.csv.CsvLine;
import org.causepilot.platform.json.RequestRecords;
import org.causepilot.platform.json.StorableText;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.platform.time.WrittenMoment;

/**
 * Reads gifts out of lines: brings what people write, a donor's address, an amount with a comma, a day, into the form of a
 * {@link DonationRequest}, whose rules then judge it.
 */
final class DonationLines implements LineReading<DonationLine> {

    static final List<Column> COLUMNS = List.of(
            Column.eitherFor("donor", "donor_id"),
            Column.eitherFor("donor", "donor_email", "E-mail", "Courriel", "E-mail du donateur", "Donor e-mail"),
            Column.optional("campaign_id"),
            Column.optional("campaign", "Campagne", "Campaign name", "Nom de la campagne"),
            Column.eitherFor("amount", "amount", "Montant", "Don", "Gift"),
            Column.eitherFor("amount", "amount_minor"),
            Column.optional("currency", "Devise", "Monnaie"),
            Column.required("donated_at", "Date", "Date du don", "Date of gift", "Donated on"),
            Column.optional("status", "Statut", "État"));

    private static final Map<String, String> STATUSES =
            Map.of("recu", "received", "promis", "pledged", "promesse", "pledged", "rembourse", "refunded");

    /** Stands for a donor who is looked up by the address. */
    private static final String SOMEBODY = new UUID(0, 0).toString();

    private final AccountingRules rules;
    private final Instant now;

    DonationLines(AccountingRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    @Override
    public DonationLine read(CsvLine line, List<FieldError> errors) {
        boolean isByAddress = line.value("donor_id") == null && line.value("donor_email") != null;
        boolean isByName = line.value("campaign_id") == null;
        Map<String, Object> fields = new HashMap<>();
        fields.put("donor_id", isByAddress ? SOMEBODY : line.value("donor_id"));
        fields.put("campaign_id", line.value("campaign_id"));
        fields.put("currency", currency(line));
        fields.put("amount_minor", new AmountCells(line, currency(line)).read(errors));
        fields.put("donated_at", moment(line, errors).toString());
        fields.put("status", status(line.value("status")));
        String email = isByAddress ? text(line, "donor_email", errors) : null;
        String campaign = isByName ? text(line, "campaign", errors) : null;
        DonationDetails details = judged(fields, errors);
        if (line.value("amount_minor") == null) {
            errors.replaceAll(DonationLines::inTheirColumn);
        }
        return new DonationLine(details, email, campaign);
    }

    /** A person looks for what is wrong in the column that the file has. */
    private static FieldError inTheirColumn(FieldError error) {
        return error.field().equals("amount_minor") ? new FieldError("amount", error.code(), error.message()) : error;
    }

    private static String text(CsvLine line, String field, List<FieldError> errors) {
        String written = line.value(field);
        return written == null ? null : StorableText.of(written.strip(), field, errors);
    }

    private DonationDetails judged(Map<String, Object> fields, List<FieldError> errors) {
        DonationRequest read = RequestRecords.read(DonationRequest.class, CsvLine.toJson(fields), errors);
        if (!errors.isEmpty()) {
            return null;
        }
        try {
            return read.givenAt(now).plausible(now);
        } catch (ValidationException implausible) {
            errors.addAll(implausible.errors());
            return null;
        }
    }

    /** A file without a column of currencies is in the organization's. */
    private String currency(CsvLine line) {
        String written = line.value("currency");
        return written == null
                ? rules.currency().getCurrencyCode()
                : written.strip().toUpperCase(Locale.ROOT);
    }

    /** Never missing: a file of gifts without days would make all of them of today. */
    private Instant moment(CsvLine line, List<FieldError> errors) {
        String written = line.value("donated_at");
        if (written == null) {
            errors.add(new FieldError("donated_at", "required", Message.of("platform.field.required")));
            return now;
        }
        try {
            return WrittenMoment.of(written.strip(), rules.timeZone());
        } catch (DateTimeException unreadable) {
            errors.add(new FieldError("donated_at", "not-a-day", Message.of("donation.not-a-day")));
            return now;
        }
    }

    private static String status(String written) {
        return written == null ? null : STATUSES.getOrDefault(Folded.of(written), Folded.of(written));
    }
}
