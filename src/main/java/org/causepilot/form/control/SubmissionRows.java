package org.causepilot.form.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.causepilot.form.entity.SubmissionSnapshot;
import org.causepilot.platform.json.StoredJson;

/** Submissions as SQL written by hand reads them. */
final class SubmissionRows {

    static final String COLUMNS =
            "form_submissions.id, form_submissions.form_id, form_version, donor_id, donation_id, answers,"
                    + " form_submissions.version, submitted_at, updated_at";

    private SubmissionRows() {}

    static SubmissionSnapshot submission(ResultSet row) throws SQLException {
        return new SubmissionSnapshot(
                row.getObject("id", UUID.class),
                row.getObject("form_id", UUID.class),
                row.getLong("form_version"),
                row.getObject("donor_id", UUID.class),
                row.getObject("donation_id", UUID.class),
                new StoredJson(row.getString("answers")),
                row.getLong("version"),
                FormRows.moment(row, "submitted_at"),
                FormRows.moment(row, "updated_at"));
    }
}
