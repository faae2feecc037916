package org.causepilot.form.control;

import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.form.entity.FormFilter;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.platform.paging.ListQuery;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.SortKey;
import org.causepilot.platform.paging.SortOrders;

/** Lists forms. */
final class FormPages {

    private static final SortKey<FormSnapshot> ID = SortKey.id("id", FormSnapshot::id);
    private static final SortOrders<FormSnapshot> ORDERS = SortOrders.<FormSnapshot>usually("title")
            .with("title", SortKey.text("folded", form -> form.details().folded()), ID)
            .with("created_at", SortKey.moment("created_at", FormSnapshot::createdAt), ID)
            .with("updated_at", SortKey.moment("updated_at", FormSnapshot::updatedAt), ID);

    private FormPages() {}

    static Page<FormSnapshot> read(Connection connection, FormFilter filter, String sort, PageRequest page)
            throws SQLException {
        return ListQuery.of("SELECT " + FormRows.COLUMNS + " FROM forms", ORDERS.choose(sort))
                .where("folded LIKE ? ESCAPE '\\'", page.pattern().orElse(null))
                .where("is_published = ?", filter.isPublished())
                .where("campaign_id = ?", filter.campaignId())
                .read(connection, page, FormRows::form);
    }
}
