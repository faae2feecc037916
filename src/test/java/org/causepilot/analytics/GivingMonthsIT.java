package org.causepilot.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.causepilot.testing.CausePilotTest;
import org.causepilot.testing.Clients;
import org.causepilot.testing.RunningCausePilot;
import org.causepilot.testing.TestOrganization;
import org.junit.jupiter.api.Test;

/** What is kept of when donors gave stays what their donations say, whatever is done to them. */
@CausePilotTest
class GivingMonthsIT {

    private static final String ANY_GIFTS = "(SELECT id FROM donations ORDER BY random() LIMIT %d)";

    private final GivingDatabase database;
    private final long seed = System.nanoTime();
    private final AnyGiving any = new AnyGiving(seed);

    GivingMonthsIT(RunningCausePilot product) {
        database = new GivingDatabase(product, TestOrganization.create(product.api()));
    }

    @Test
    void followsEveryKindOfChange() throws SQLException {
        List<UUID> donors = donors(8);
        database.give(any.gifts(donors, ZoneId.of("Europe/Paris"), 200));
        for (String change : List.of(
                "UPDATE donations SET status = 'received' WHERE id IN " + ANY_GIFTS.formatted(20),
                "UPDATE donations SET status = 'refunded' WHERE id IN " + ANY_GIFTS.formatted(20),
                "UPDATE donations SET amount_minor = 1 WHERE id IN " + ANY_GIFTS.formatted(20),
                "UPDATE donations SET donated_at = donated_at + interval '40 days' WHERE id IN "
                        + ANY_GIFTS.formatted(20),
                "UPDATE donations SET donor_id = '" + donors.get(0) + "' WHERE id IN " + ANY_GIFTS.formatted(20),
                "DELETE FROM donations WHERE id IN " + ANY_GIFTS.formatted(20),
                "DELETE FROM donations WHERE donor_id = '" + donors.get(1) + "'",
                "DELETE FROM donors WHERE id = '" + donors.get(1) + "'",
                "UPDATE donations SET donated_at = '1969-12-31T12:00:00Z' WHERE id IN " + ANY_GIFTS.formatted(2),
                "UPDATE donations SET donated_at = '2070-01-01T12:00:00Z' WHERE id IN " + ANY_GIFTS.formatted(2),
                "UPDATE organization_settings SET time_zone = 'Pacific/Kiritimati'",
                "UPDATE organization_settings SET time_zone = 'Pacific/Pago_Pago'",
                "UPDATE donations SET status = 'pledged'",
                "UPDATE donations SET status = 'received'",
                "TRUNCATE donations CASCADE")) {
            database.execute(change);
            assertThat(database.differences()).as(change).isZero();
        }
    }

    @Test
    void losesNoMonthWhenManyAddAndTakeGiftsOfTheSameDonorsAtOnce() throws SQLException {
        List<UUID> donors = donors(2);
        List<Callable<Void>> clients = Stream.of(1, 2, 3, 4, 5, 6)
                .<Callable<Void>>map(client -> () -> addAndTake(donors, new Random(seed + client)))
                .toList();

        Clients.atOnce(clients.size(), clients);

        assertThat(database.differences()).as("seed %d", seed).isZero();
    }

    /** One donor in each transaction: two could wait for each other, here as in any database. */
    private Void addAndTake(List<UUID> donors, Random random) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < 60; round++) {
                UUID donor = donors.get(random.nextInt(donors.size()));
                int month = 1 + random.nextInt(3);
                statement.execute(random.nextBoolean() ? added(donor, month) : taken(donor, month));
                Thread.yield();
                connection.commit();
            }
        }
        return null;
    }

    private static String added(UUID donor, int month) {
        return """
                INSERT INTO donations (id, donor_id, amount_minor, currency, donated_at, status, created_at, updated_at)
                VALUES (gen_random_uuid(), '%s', 1, 'EUR', '2025-0%d-15T12:00:00Z', 'received', now(), now())
                """.formatted(donor, month);
    }

    private static String taken(UUID donor, int month) {
        return """
                UPDATE donations SET status = 'refunded'
                WHERE donor_id = '%s' AND donated_at = '2025-0%d-15T12:00:00Z' AND status = 'received'
                """.formatted(donor, month);
    }

    private List<UUID> donors(int count) throws SQLException {
        List<UUID> donors = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            donors.add(database.donor());
        }
        return donors;
    }
}
