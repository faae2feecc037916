package org.causepilot.donor.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.causepilot.donor.entity.ErasureCertificate;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.persistence.Sql;

/** Certificates of erasure, in the database that they tell of. */
final class Certificates {

    private static final String KEEP = """
            INSERT INTO erasures (id, donor_id, erased_at, erased_by, items, searched_for, columns_searched, excepted)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?)
            """;
    private static final String LATEST = """
            SELECT id, donor_id, erased_at, erased_by, items, searched_for, columns_searched, excepted
              FROM erasures WHERE donor_id = ? ORDER BY erased_at DESC LIMIT 1
            """;

    private Certificates() {}

    static void keep(Connection connection, ErasureCertificate certificate) throws SQLException {
        Sql.of(
                        KEEP,
                        certificate.id(),
                        certificate.donorId(),
                        certificate.erasedAt(),
                        certificate.erasedBy(),
                        StoredJson.of(certificate.items()).text(),
                        texts(connection, certificate.searchedFor()),
                        certificate.columnsSearched(),
                        texts(connection, certificate.excepted()))
                .run(connection);
    }

    static Optional<ErasureCertificate> latest(Connection connection, UUID donor) throws SQLException {
        return Sql.of(LATEST, donor).first(connection, Certificates::certificate);
    }

    private static ErasureCertificate certificate(ResultSet row) throws SQLException {
        return new ErasureCertificate(
                row.getObject("id", UUID.class),
                row.getObject("donor_id", UUID.class),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getObject("erased_by", UUID.class),
                items(new StoredJson(row.getString("items")).object()),
                List.of((String[]) row.getArray("searched_for").getArray()),
                row.getInt("columns_searched"),
                List.of((String[]) row.getArray("excepted").getArray()),
                0);
    }

    private static Map<String, Long> items(JsonObject stored) {
        Map<String, Long> items = new TreeMap<>();
        stored.forEach((name, count) -> items.put(name, ((JsonNumber) count).longValue()));
        return items;
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
