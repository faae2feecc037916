package org.causepilot.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.causepilot.systemdatabase.control.SystemStatements;

/** Which intents are known to have ended: of the others, a server may have died on the way. */
@ApplicationScoped
public class IntentOutcomes {

    private static final String ENDED = "SELECT DISTINCT intent_id FROM audit_events WHERE intent_id = ANY (?)";

    @Inject
    private SystemStatements database;

    /** Those of the given entries that another entry names as its intent. */
    public Set<Long> ended(Collection<Long> intents) {
        return intents.isEmpty() ? Set.of() : database.read(connection -> ended(connection, intents));
    }

    private static Set<Long> ended(Connection connection, Collection<Long> intents) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENDED)) {
            statement.setArray(1, connection.createArrayOf("bigint", intents.toArray()));
            Set<Long> ended = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ended.add(row.getLong(1));
                }
            }
            return ended;
        }
    }
}
