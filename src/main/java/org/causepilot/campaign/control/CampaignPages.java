package org.causepilot.campaign.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignSnapshot;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.platform.paging.ListQuery;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.SortKey;
import org.causepilot.platform.paging.SortOrders;

/** Lists campaigns. */
final class CampaignPages {

    private static final String SELECT = """
            SELECT id, name, description, goal_minor, currency, starts_on, ends_on, status, folded, version, created_at,
                   updated_at
            FROM campaigns""";

    private static final SortKey<CampaignSnapshot> ID = SortKey.id("id", CampaignSnapshot::id);
    private static final SortOrders<CampaignSnapshot> ORDERS = SortOrders.<CampaignSnapshot>usually("name")
            .with("name", SortKey.text("folded", CampaignSnapshot::folded), ID)
            .with(
                    "starts_on",
                    SortKey.day(
                            "coalesce(starts_on, '-infinity')",
                            campaign -> campaign.details().startsOn()),
                    ID)
            .with("created_at", SortKey.moment("created_at", CampaignSnapshot::createdAt), ID);

    private CampaignPages() {}

    static Page<CampaignSnapshot> read(Connection connection, CampaignStatus status, String sort, PageRequest page)
            throws SQLException {
        return ListQuery.of(SELECT, ORDERS.choose(sort))
                .where("folded LIKE ? ESCAPE '\\'", page.pattern().orElse(null))
                .where("status = ?", status)
                .read(connection, page, CampaignPages::campaign);
    }

    private static CampaignSnapshot campaign(ResultSet row) throws SQLException {
        CampaignDetails details = new CampaignDetails(
                row.getString("name"),
                row.getString("description"),
                row.getObject("goal_minor", Long.class),
                Currency.getInstance(row.getString("currency")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                CampaignStatus.ofStored(row.getString("status")));
        return new CampaignSnapshot(
                row.getObject("id", UUID.class),
                details,
                row.getString("folded"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
