package org.causepilot.demo.control;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.causepilot.campaign.entity.Campaign;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.donor.entity.Donor;

/** Fills one organization's database: two years of giving, more of it before Christmas, some of it every month. */
final class DemoData {

    private static final int DONORS = 60;
    private static final int DONATIONS = 400;
    private static final int DAYS = 730;
    private static final long[] AMOUNTS = {
        500, 1_000, 1_000, 1_500, 2_000, 2_000, 2_500, 3_000, 5_000, 5_000, 7_500, 10_000, 15_000, 25_000, 50_000,
        100_000
    };

    private static final String DONATION = """
            INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status,
                created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FORM = """
            INSERT INTO forms (id, campaign_id, title, slug, fields, is_published, created_at, updated_at)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb), true, ?, ?)
            """;

    private final DemoOrganization organization;
    private final Random random;
    private final Instant today;
    private final List<UUID> donors = new ArrayList<>();
    private final List<UUID> campaigns = new ArrayList<>();

    DemoData(DemoOrganization organization, Clock clock) {
        this.organization = organization;
        this.random = new Random(organization.seed());
        this.today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    /** Inside the caller's transaction. */
    void writeTo(EntityManager entityManager) throws SQLException {
        addDonors(entityManager);
        addCampaigns(entityManager);
        entityManager.flush();
        Connection connection = entityManager.unwrap(Connection.class);
        addDonations(connection);
        addForm(connection);
    }

    private void addDonors(EntityManager entityManager) {
        DemoPeople people = new DemoPeople(organization, random);
        for (int number = 0; number < DONORS; number++) {
            UUID id = id();
            Clock then = Clock.fixed(daysAgo(DAYS + random.nextInt(90)), ZoneOffset.UTC);
            entityManager.persist(new Donor(id, people.person(number), then));
            donors.add(id);
        }
    }

    private void addCampaigns(EntityManager entityManager) {
        int length = DAYS / organization.campaigns().size();
        for (DemoOrganization.DemoCampaign campaign : organization.campaigns()) {
            int begunDaysAgo = DAYS - length * campaigns.size();
            boolean running = campaigns.size() == organization.campaigns().size() - 1;
            CampaignDetails details = new CampaignDetails(
                    campaign.name(),
                    campaign.description(),
                    campaign.goalMinor(),
                    Currency.getInstance(organization.currency()),
                    date(begunDaysAgo),
                    running ? null : date(begunDaysAgo - length + 1),
                    running ? CampaignStatus.ACTIVE : CampaignStatus.CLOSED);
            UUID id = id();
            entityManager.persist(new Campaign(id, details, Clock.fixed(daysAgo(begunDaysAgo), ZoneOffset.UTC)));
            campaigns.add(id);
        }
    }

    private void addDonations(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(DONATION)) {
            for (int number = 0; number < DONATIONS; number++) {
                int daysAgo = dayOfGiving();
                Instant given = daysAgo(daysAgo).plus(random.nextInt(86_400), ChronoUnit.SECONDS);
                fill(
                        insert,
                        id(),
                        donors.get((int) (DONORS * Math.pow(random.nextDouble(), 2))),
                        random.nextInt(5) == 0 ? null : campaigns.get(campaignOf(daysAgo)),
                        AMOUNTS[(int) (AMOUNTS.length * Math.pow(random.nextDouble(), 1.6))],
                        organization.currency(),
                        moment(given),
                        status(daysAgo),
                        moment(given),
                        moment(given));
            }
            insert.executeBatch();
        }
    }

    private void addForm(Connection connection) throws SQLException {
        OffsetDateTime published = moment(daysAgo(DAYS / 3));
        try (PreparedStatement insert = connection.prepareStatement(FORM)) {
            fill(
                    insert,
                    id(),
                    campaigns.get(campaigns.size() - 1),
                    organization.form().title(),
                    organization.form().slug(),
                    organization.form().fields(),
                    published,
                    published);
            insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            insert.setObject(index + 1, values[index]);
        }
        insert.addBatch();
    }

    /** People give in December: every fourth donation moves there when it falls into the second half of a year. */
    private int dayOfGiving() {
        int daysAgo = 1 + random.nextInt(DAYS - 1);
        LocalDate day = date(daysAgo);
        boolean moves = day.getMonthValue() > 6 && random.nextInt(4) == 0;
        int later = moves
                ? (int) ChronoUnit.DAYS.between(day, day.withMonth(12).withDayOfMonth(1 + random.nextInt(24)))
                : 0;
        return Math.max(1, Math.min(DAYS - 1, daysAgo - later));
    }

    private int campaignOf(int daysAgo) {
        return Math.min(campaigns.size() - 1, (DAYS - daysAgo) * campaigns.size() / DAYS);
    }

    private String status(int daysAgo) {
        if (daysAgo < 20 && random.nextInt(3) == 0) {
            return "pledged";
        }
        return random.nextInt(40) == 0 ? "refunded" : "received";
    }

    /** Random, but the same at each first start: version 4 of RFC 9562. */
    private UUID id() {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private Instant daysAgo(int days) {
        return today.minus(days, ChronoUnit.DAYS);
    }

    private LocalDate date(int daysAgo) {
        return daysAgo(daysAgo).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
