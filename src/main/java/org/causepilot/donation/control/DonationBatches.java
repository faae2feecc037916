package org.causepilot.donation.control;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationLine;
import org.causepilot.platform.csv.CsvImport.Row;
import org.causepilot.platform.csv.Rejections;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;

/** Writes gifts by the thousand: one statement looks up all their donors and campaigns, another writes them. */
final class DonationBatches {

    private static final String LOOK_UP = """
            SELECT coalesce(by_id.id, by_email.id) AS donor_id,
                   CASE WHEN given.campaign IS NULL THEN (SELECT array_agg(id) FROM campaigns WHERE id = given.campaign_id)
                        ELSE (SELECT array_agg(id) FROM campaigns WHERE folded = given.campaign) END AS campaign_ids
              FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[])
                   WITH ORDINALITY AS given (donor_id, email, campaign_id, campaign, place)
              LEFT JOIN donors by_id ON by_id.id = given.donor_id
              LEFT JOIN donors by_email ON lower(by_email.email) = lower(given.email)
             ORDER BY given.place
            """;
    private static final String INSERT = """
            INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status, created_at, updated_at)
            SELECT gen_random_uuid(), given.*, moment, moment
              FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[]) AS given,
                   CAST(? AS timestamptz) AS moment
            """;

    private final Connection connection;
    private final Clock clock;

    DonationBatches(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    void write(List<Row<DonationLine>> rows, Rejections rejections) throws SQLException {
        List<Found> found = lookUp(rows);
        List<DonationDetails> fit = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            DonationLine line = rows.get(at).value();
            List<FieldError> errors = found.get(at).errors(line);
            if (errors.isEmpty()) {
                fit.add(found.get(at).completed(line.details()));
            } else {
                rejections.add(rows.get(at).line(), errors);
            }
        }
        if (!fit.isEmpty()) {
            insert(fit);
        }
    }

    private List<Found> lookUp(List<Row<DonationLine>> rows) throws SQLException {
        List<DonationLine> lines = rows.stream().map(Row::value).toList();
        return Sql.of(
                        LOOK_UP,
                        array(
                                "uuid",
                                lines,
                                line -> line.donorEmail() == null
                                        ? line.details().donorId()
                                        : null),
                        array("text", lines, DonationLine::donorEmail),
                        array("uuid", lines, line -> line.details().campaignId()),
                        array("text", lines, line -> line.campaign() == null ? null : Folded.sorted(line.campaign())))
                .list(connection, Found::of);
    }

    private void insert(List<DonationDetails> gifts) throws SQLException {
        Instant now = clock.instant();
        Sql insert = Sql.of(
                INSERT,
                array("uuid", gifts, DonationDetails::donorId),
                array("uuid", gifts, DonationDetails::campaignId),
                array("bigint", gifts, DonationDetails::amountMinor),
                array("text", gifts, gift -> gift.currency().getCurrencyCode()),
                array("timestamptz", gifts, DonationDetails::donatedAt),
                array("text", gifts, gift -> gift.status().stored()),
                now);
        try {
            insert.run(connection);
        } catch (SQLException broken) { // somebody deletes the donor at this very moment
            throw DonationRules.refusal(broken)
                    .<RuntimeException>map(known -> known)
                    .orElseThrow(() -> broken);
        }
    }

    private <T> Array array(String type, List<T> items, Function<T, ?> value) throws SQLException {
        return connection.createArrayOf(type, items.stream().map(value).toArray());
    }

    /** What the ids and names of a line lead to. */
    private record Found(UUID donorId, List<UUID> campaignIds) {

        static Found of(ResultSet row) throws SQLException {
            Array campaigns = row.getArray("campaign_ids");
            return new Found(
                    row.getObject("donor_id", UUID.class),
                    campaigns == null ? List.of() : List.of((UUID[]) campaigns.getArray()));
        }

        List<FieldError> errors(DonationLine line) {
            List<FieldError> errors = new ArrayList<>();
            if (donorId == null) {
                errors.add(error(line.donorEmail() == null ? "donor_id" : "donor_email", "unknown-donor"));
            }
            boolean isNamed = line.campaign() != null;
            if (campaignIds.isEmpty() && (isNamed || line.details().campaignId() != null)) {
                errors.add(error(isNamed ? "campaign" : "campaign_id", "unknown-campaign"));
            }
            if (campaignIds.size() > 1) {
                errors.add(error("campaign", "ambiguous-campaign"));
            }
            return errors;
        }

        DonationDetails completed(DonationDetails details) {
            Optional<UUID> campaign = campaignIds.stream().findFirst();
            return new DonationDetails(
                    donorId,
                    campaign.orElse(null),
                    details.amountMinor(),
                    details.currency(),
                    details.donatedAt(),
                    details.status());
        }

        private static FieldError error(String field, String code) {
            return new FieldError(field, code, Message.of("donation." + code));
        }
    }
}
