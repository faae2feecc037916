package org.causepilot.form.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.causepilot.form.entity.SubmissionFilter;
import org.causepilot.form.entity.SubmissionSnapshot;
import org.causepilot.platform.paging.ListQuery;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.paging.SortKey;
import org.causepilot.platform.paging.SortOrders;
import org.causepilot.platform.persistence.Sql;
import org.causepilot.platform.problem.NotFoundException;

/** Lists what was answered to one form. */
final class SubmissionPages {

    private static final String SINCE =
            "submitted_at >= CAST(? AS date)::timestamp AT TIME ZONE (SELECT time_zone FROM organization_settings)";
    private static final String UNTIL =
            "submitted_at < (CAST(? AS date) + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM organization_settings)";

    private static final SortOrders<SubmissionSnapshot> ORDERS = SortOrders.<SubmissionSnapshot>usually("-submitted_at")
            .with(
                    "submitted_at",
                    SortKey.moment("submitted_at", SubmissionSnapshot::submittedAt),
                    SortKey.id("id", SubmissionSnapshot::id));

    private SubmissionPages() {}

    /** @throws NotFoundException when there is no such form; asked only when nothing is found that shows it */
    static Page<SubmissionSnapshot> read(
            Connection connection, UUID formId, SubmissionFilter filter, String sort, PageRequest page)
            throws SQLException {
        Page<SubmissionSnapshot> found = ListQuery.of(
                        "SELECT " + SubmissionRows.COLUMNS + " FROM form_submissions", ORDERS.choose(sort))
                .where("form_id = ?", formId)
                .where("folded LIKE ? ESCAPE '\\'", page.pattern().orElse(null))
                .where(SINCE, filter.from())
                .where(UNTIL, filter.to())
                .where("donor_id = ?", filter.donorId())
                .read(connection, page, SubmissionRows::submission);
        if (found.items().isEmpty() && !exists(connection, formId)) {
            throw new NotFoundException();
        }
        return found;
    }

    private static boolean exists(Connection connection, UUID formId) throws SQLException {
        return Sql.of("SELECT id FROM forms WHERE id = ?", formId)
                .first(connection, row -> true)
                .isPresent();
    }
}
