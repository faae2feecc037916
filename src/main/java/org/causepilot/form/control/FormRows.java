package org.causepilot.form.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.causepilot.form.entity.FormDefinition;
import org.causepilot.form.entity.FormDetails;
import org.causepilot.form.entity.FormSlug;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.platform.json.StoredJson;

/** Forms as SQL written by hand reads them. */
final class FormRows {

    static final String COLUMNS =
            "forms.id, forms.campaign_id, forms.title, forms.slug, forms.fields, forms.is_published,"
                    + " forms.version, forms.created_at, forms.updated_at";

    private FormRows() {}

    static FormSnapshot form(ResultSet row) throws SQLException {
        FormDetails details = new FormDetails(
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                new FormSlug(row.getString("slug")),
                FormDefinition.of(new StoredJson(row.getString("fields"))),
                row.getBoolean("is_published"));
        return new FormSnapshot(
                row.getObject("id", UUID.class),
                details,
                row.getLong("version"),
                moment(row, "created_at"),
                moment(row, "updated_at"));
    }

    /** @return null where there is none */
    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
