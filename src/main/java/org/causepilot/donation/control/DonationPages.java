package org.causepilot.donation.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.causepilot.donation.entity.DonationDetails;
import org.causepilot.donation.entity.DonationEntry;
import org.causepilot.donation.entity.DonationFilter;
import org.causepilot.donation.entity.DonationSnapshot;
import org.causepilot.donation.entity.DonationStatus;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.paging.ListQuery;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.SortKey;
import org.causepilot.platform.paging.SortOrders;

/** Lists gifts. */
final class DonationPages {

    private static final String SELECT = """
            SELECT id, donor_id, campaign_id, amount_minor, currency, donated_at, status, version, created_at, updated_at
            FROM donations""";

    /** Without joins: the names of columns in conditions stay those of one table. */
    private static final String SELECT_WITH_NAMES = """
            SELECT id, donor_id, campaign_id, amount_minor, currency, donated_at, status, version, created_at, updated_at,
                   (SELECT ARRAY[first_name, last_name, email, phone] FROM donors WHERE donors.id = donor_id) AS donor,
                   (SELECT name FROM campaigns WHERE campaigns.id = campaign_id) AS campaign
            FROM donations""";

    /** A day begins when it begins where the organization is. */
    private static final String SINCE =
            "donated_at >= (SELECT day_begins(CAST(? AS date), time_zone) FROM organization_settings)";

    private static final String UNTIL =
            "donated_at < (SELECT day_begins(CAST(? AS date) + 1, time_zone) FROM organization_settings)";

    private static final SortKey<DonationSnapshot> ID = SortKey.id("id", DonationSnapshot::id);

    /** By amount means by currency first: amounts of different ones cannot be compared. */
    private static final SortOrders<DonationSnapshot> ORDERS = SortOrders.<DonationSnapshot>usually("-donated_at")
            .with(
                    "donated_at",
                    SortKey.moment("donated_at", donation -> donation.details().donatedAt()),
                    ID)
            .with(
                    "amount",
                    SortKey.currency("currency", donation -> donation.details().currency()),
                    SortKey.whole("amount_minor", donation -> donation.details().amountMinor()),
                    ID);

    private DonationPages() {}

    /** Words are looked for in the names and addresses of donors. */
    static Page<DonationSnapshot> read(Connection connection, DonationFilter filter, String sort, PageRequest page)
            throws SQLException {
        return query(SELECT, filter, sort, page.pattern()).read(connection, page, DonationPages::donation);
    }

    /** As {@link #read}, all of them. */
    static long forEach(
            Connection connection,
            DonationFilter filter,
            String sort,
            Optional<String> pattern,
            Consumer<DonationEntry> action)
            throws SQLException {
        return query(SELECT_WITH_NAMES, filter, sort, pattern).forEach(connection, DonationPages::entry, action);
    }

    private static ListQuery<DonationSnapshot> query(
            String select, DonationFilter filter, String sort, Optional<String> pattern) {
        return ListQuery.of(select, ORDERS.choose(sort))
                .where("donor_id IN (SELECT id FROM donors WHERE folded LIKE ? ESCAPE '\\')", pattern.orElse(null))
                .where(SINCE, filter.from())
                .where(UNTIL, filter.to())
                .where("campaign_id = ?", filter.campaignId())
                .where("donor_id = ?", filter.donorId())
                .where("status = ?", filter.status())
                .where("currency = CAST(? AS char(3))", filter.currency())
                .where("amount_minor >= ?", filter.leastMinor())
                .where("amount_minor <= ?", filter.mostMinor());
    }

    private static DonationEntry entry(ResultSet row) throws SQLException {
        String[] donor = (String[]) row.getArray("donor").getArray();
        return new DonationEntry(
                donation(row), new DonorDetails(donor[0], donor[1], donor[2], donor[3]), row.getString("campaign"));
    }

    private static DonationSnapshot donation(ResultSet row) throws SQLException {
        DonationDetails details = new DonationDetails(
                row.getObject("donor_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getLong("amount_minor"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("donated_at", OffsetDateTime.class).toInstant(),
                DonationStatus.ofStored(row.getString("status")));
        return new DonationSnapshot(
                row.getObject("id", UUID.class),
                details,
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
