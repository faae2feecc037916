package org.causepilot.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;

/** An organization's donors and gifts, written past the product: analytics must not care who wrote them. */
record GivingDatabase(RunningCausePilot product, TestOrganization organization) {

    private static final String DONOR = """
            INSERT INTO donors (id, first_name, last_name, folded, created_at, updated_at)
            VALUES (?, 'Ada', 'Donor', 'donor ada', now(), now())
            """;
    private static final String GIFT = """
            INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status, created_at, updated_at)
            VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, now(), now())
            """;
    private static final String DIFFERENCES = """
            SELECT count(*) FROM giving_months kept FULL JOIN giving_by_donations counted USING (donor_id)
            WHERE kept.first_gift_at IS DISTINCT FROM counted.first_gift_at
               OR kept.months <> coalesce(counted.months, 0::bit(1200))
               OR kept.years <> coalesce(counted.years, 0::bit(100))
            """;

    Connection connect() throws SQLException {
        return product.postgres().connect(organization.databaseName());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    UUID donor() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(DONOR)) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
        return id;
    }

    void give(List<Gift> gifts) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(GIFT)) {
            for (Gift gift : gifts) {
                insert.setObject(1, gift.donor());
                insert.setObject(2, gift.campaign());
                insert.setLong(3, gift.amount());
                insert.setString(4, gift.currency());
                insert.setObject(5, gift.moment().atOffset(ZoneOffset.UTC));
                insert.setString(6, gift.status());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void live(ZoneId zone) throws SQLException {
        execute("UPDATE organization_settings SET time_zone = '" + zone.getId() + "'");
    }

    /** Donors of whom {@code giving_months} says something else than their donations do. */
    int differences() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DIFFERENCES)) {
            row.next();
            return row.getInt(1);
        }
    }
}
