package org.causepilot.donor.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.causepilot.account.control.DisclosureLog;
import org.causepilot.donor.entity.DonorSnapshot;
import org.causepilot.orgdatabase.control.BulkWork;

/** All donors that match, one after the other. */
@ApplicationScoped
public class DonorExport {

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final String SELECT = "SELECT " + DonorRows.COLUMNS + " FROM donors";
    private static final String FOUND = " WHERE folded LIKE ? ESCAPE '\\'";
    private static final String ORDER = " ORDER BY folded, id";

    @Inject
    private BulkWork work;

    @Inject
    private DisclosureLog disclosures;

    /**
     * In the order of the list.
     *
     * @param pattern what {@link org.causepilot.platform.paging.PageRequest#pattern} makes of the words to search for
     */
    public void forEach(Optional<String> pattern, Consumer<DonorSnapshot> action) {
        long count = work.read(connection -> forEach(connection, pattern, action));
        disclosures.tell(count + " donors exported");
    }

    private static long forEach(Connection connection, Optional<String> pattern, Consumer<DonorSnapshot> action)
            throws SQLException {
        String sql = SELECT + pattern.map(words -> FOUND).orElse("") + ORDER;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            if (pattern.isPresent()) {
                query.setString(1, pattern.get());
            }
            try (ResultSet row = query.executeQuery()) {
                long count = 0;
                for (; row.next(); count++) {
                    action.accept(DonorRows.donor(row));
                }
                return count;
            }
        }
    }
}
