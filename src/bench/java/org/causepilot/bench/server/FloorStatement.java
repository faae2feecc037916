package org.causepilot.bench.server;

import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.causepilot.donor.boundary.DonorAnswer;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.problem.NotFoundException;

/** The statement that EclipseLink makes of {@code find}, and the answer that {@code DonorsResource} makes of its row. */
final class FloorStatement {

    private static final String DONOR =
            "SELECT id, created_at, email, first_name, folded, last_name, phone, updated_at,"
                    + " version FROM donors WHERE (id = ?)";

    private FloorStatement() {}

    static Response read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DONOR)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException();
                }
                return Response.ok(answer(row))
                        .tag(EntityTags.of(row.getLong("version")))
                        .build();
            }
        }
    }

    static String applicationName(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT current_setting('application_name')");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static DonorAnswer answer(ResultSet row) throws SQLException {
        return new DonorAnswer(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                moment(row, "created_at"),
                moment(row, "updated_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
