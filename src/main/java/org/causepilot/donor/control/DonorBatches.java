package org.causepilot.donor.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.causepilot.donor.entity.Donor;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.csv.CsvImport.Row;
import org.causepilot.platform.csv.Rejections;

/** Writes donors by the thousand. Which addresses are taken, the unique index says, and it alone can. */
final class DonorBatches implements AutoCloseable {

    private static final String INSERT = """
            INSERT INTO donors (id, first_name, last_name, email, phone, folded, created_at, updated_at)
            SELECT id, first_name, last_name, email, phone, folded, ?, ?
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   WITH ORDINALITY AS given (id, first_name, last_name, email, phone, folded, place)
             ORDER BY place
                ON CONFLICT (lower(email)) DO NOTHING
            RETURNING id
            """;

    private final Connection connection;
    private final PreparedStatement insert;
    private final Clock clock;
    private final TakenAddresses taken;

    DonorBatches(Connection connection, Clock clock, TakenAddresses taken) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.clock = clock;
        this.taken = taken;
    }

    void write(List<Row<DonorDetails>> rows, Rejections rejections) throws SQLException {
        List<Donor> donors = rows.stream()
                .map(row -> new Donor(UUID.randomUUID(), row.value(), clock))
                .toList();
        Set<UUID> written = insert(donors);
        for (int at = 0; at < donors.size(); at++) {
            if (!written.contains(donors.get(at).id())) {
                Row<DonorDetails> refused = rows.get(at);
                rejections.add(refused.line(), new EmailInUseException().errors());
                taken.note(refused.line(), refused.value().email());
            }
        }
    }

    private Set<UUID> insert(List<Donor> donors) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        insert.setObject(1, now);
        insert.setObject(2, now);
        set(3, "uuid", donors, Donor::id);
        set(4, "text", donors, donor -> donor.details().firstName());
        set(5, "text", donors, donor -> donor.details().lastName());
        set(6, "text", donors, donor -> donor.details().email());
        set(7, "text", donors, donor -> donor.details().phone());
        set(8, "text", donors, Donor::folded);
        Set<UUID> written = new HashSet<>();
        try (ResultSet ids = insert.executeQuery()) {
            while (ids.next()) {
                written.add(ids.getObject(1, UUID.class));
            }
        }
        return written;
    }

    private void set(int place, String type, List<Donor> donors, Function<Donor, ?> value) throws SQLException {
        insert.setArray(
                place, connection.createArrayOf(type, donors.stream().map(value).toArray()));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
