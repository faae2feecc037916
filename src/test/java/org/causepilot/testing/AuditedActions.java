package org.causepilot.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.causepilot.dev.EmbeddedPostgres;

/** What the audit trail says of one organization, oldest first: {@code database.opened refused identity-mismatch}. */
public record AuditedActions(EmbeddedPostgres postgres) {

    private static final String ACTIONS = """
            SELECT concat_ws(' ', action, outcome, details ->> 'reason') FROM audit_events
            WHERE organization_id = CAST(? AS uuid) ORDER BY id
            """;

    public List<String> on(TestOrganization organization) throws SQLException {
        try (Connection connection = postgres.connect("causepilot_main");
                PreparedStatement query = connection.prepareStatement(ACTIONS)) {
            query.setString(1, organization.id());
            List<String> actions = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
            return actions;
        }
    }
}
