package org.causepilot.donor.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.causepilot.donor.entity.DonorFilter;
import org.causepilot.donor.entity.DonorSnapshot;
import org.causepilot.donor.entity.ListedDonor;
import org.causepilot.platform.paging.ListQuery;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.SortKey;
import org.causepilot.platform.paging.SortOrders;

/** Lists donors with what they gave. The expressions are those of the indexes. */
final class DonorPages {

    private static final String EMAIL_KEY = "coalesce(lower(email), '~')";
    private static final String SELECT = "SELECT " + DonorRows.COLUMNS + " FROM donors";
    private static final String SELECT_WITH_KEYS = "SELECT " + DonorRows.COLUMNS
            + ", folded, gift_count, total_given_minor, last_gift_at, " + EMAIL_KEY + " AS email_key FROM donors";

    /** A day begins when it begins where the organization is. */
    private static final String SINCE =
            "last_gift_at >= (SELECT day_begins(CAST(? AS date), time_zone) FROM organization_settings)";

    private static final String UNTIL =
            "last_gift_at < (SELECT day_begins(CAST(? AS date) + 1, time_zone) FROM organization_settings)";

    private static final SortKey<ListedDonor> ID =
            SortKey.id("id", listed -> listed.donor().id());
    private static final SortOrders<ListedDonor> ORDERS = SortOrders.<ListedDonor>usually("name")
            .with("name", SortKey.text("folded", ListedDonor::nameKey), ID)
            .with("email", SortKey.text(EMAIL_KEY + " COLLATE \"C\"", ListedDonor::emailKey), ID)
            .with("last_gift", SortKey.moment("coalesce(last_gift_at, '-infinity')", ListedDonor::lastGiftAt), ID)
            .with("total_given", SortKey.whole("total_given_minor", ListedDonor::totalGivenMinor), ID);

    private DonorPages() {}

    static Page<ListedDonor> read(Connection connection, DonorFilter filter, String sort, PageRequest page)
            throws SQLException {
        return query(SELECT_WITH_KEYS, filter, sort, page.pattern()).read(connection, page, DonorPages::listed);
    }

    /** As {@link #read}, all of them. */
    static long forEach(
            Connection connection,
            DonorFilter filter,
            String sort,
            Optional<String> pattern,
            Consumer<DonorSnapshot> action)
            throws SQLException {
        return query(SELECT, filter, sort, pattern).forEach(connection, DonorRows::donor, action);
    }

    private static ListQuery<ListedDonor> query(
            String select, DonorFilter filter, String sort, Optional<String> pattern) {
        return ListQuery.of(select, ORDERS.choose(sort))
                .where("folded LIKE ? ESCAPE '\\'", pattern.orElse(null))
                .where(SINCE, filter.lastGiftFrom())
                .where(UNTIL, filter.lastGiftTo())
                .where("total_given_minor >= ?", filter.leastTotalMinor())
                .where("(gift_count > 0) = ?", filter.hasGifts())
                .where("(email IS NOT NULL) = ?", filter.hasEmail());
    }

    private static ListedDonor listed(ResultSet row) throws SQLException {
        return new ListedDonor(
                DonorRows.donor(row),
                row.getLong("gift_count"),
                row.getLong("total_given_minor"),
                DonorRows.moment(row, "last_gift_at"),
                row.getString("folded"),
                row.getString("email_key"));
    }
}
