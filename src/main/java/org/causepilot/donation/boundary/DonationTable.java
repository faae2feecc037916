package org.causepilot.donation.boundary;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.causepilot.donation.control.DonationExport;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationEntry;
import org.causepilot.donation.entity.DonationSnapshot;
import org.causepilot.platform.csv.CsvStyle;
import org.causepilot.platform.csv.CsvWriter;
import org.causepilot.platform.paging.PageRequest;

/** Gifts as a table, with the names of what they refer to. What is written can be read again by {@link DonationLines}. */
final class DonationTable {

    private static final List<String> HEADER = List.of(
            "id",
            "donor_id",
            "donor_first_name",
            "donor_last_name",
            "donor_email",
            "campaign_id",
            "campaign",
            "amount",
            "amount_minor",
            "currency",
            "donated_at",
            "status",
            "created_at",
            "updated_at");

    private DonationTable() {}

    static void write(
            DonationExport donations, DonationParameters wanted, PageRequest words, CsvStyle style, OutputStream out) {
        try (CsvWriter table = new CsvWriter(out, style, HEADER)) {
            donations.forEach(wanted.toFilter(), wanted.sort(), words.pattern(), entry -> row(table, entry));
        }
    }

    private static void row(CsvWriter table, DonationEntry entry) {
        DonationSnapshot donation = entry.donation();
        DonationDetails details = donation.details();
        table.row(
                donation.id(),
                details.donorId(),
                entry.donor().firstName(),
                entry.donor().lastName(),
                entry.donor().email(),
                details.campaignId(),
                entry.campaign(),
                BigDecimal.valueOf(details.amountMinor(), details.currency().getDefaultFractionDigits()),
                details.amountMinor(),
                details.currency(),
                details.donatedAt(),
                details.status().stored(),
                donation.createdAt(),
                donation.updatedAt());
    }
}
