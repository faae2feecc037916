package org.causepilot.demo.control;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.causepilot.campaign.entity.Campaign;
import org.causepilot.campaign.entity.CampaignDetails;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.demo.entity.DemoGift;
import org.causepilot.demo.entity.DemoOrganization;
import org.causepilot.demo.entity.DemoOrganization.DemoCampaign;
import org.causepilot.donor.entity.Donor;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.money.Money;
import org.causepilot.platform.persistence.Sql;

/** Fills one organization's database: two years of giving, more of it before Christmas, some of it every month. */
final class DemoData {

    static final int DONORS = 320;

    private static final int KNOWN_BEFORE = 90;
    private static final String CURRENCY = "EUR";

    /** All in one statement: what is kept of each donor's gifts is written once. */
    private static final String GIFTS = """
            INSERT INTO donations (id, donor_id, campaign_id, amount_minor, currency, donated_at, status, created_at,
                updated_at)
            SELECT id, donor_id, campaign_id, amount_minor, ?, given_at, status, given_at, given_at
            FROM unnest(?, ?, ?, ?, ?, ?) AS gift (id, donor_id, campaign_id, amount_minor, given_at, status)
            """;

    private final DemoOrganization organization;
    private final DemoDays days;
    private final List<UUID> donors = new ArrayList<>();
    private final List<DonorDetails> people = new ArrayList<>();
    private final List<Integer> sinceDaysAgo = new ArrayList<>();
    private final List<UUID> campaigns = new ArrayList<>();

    DemoData(DemoOrganization organization, Clock clock) {
        this.organization = organization;
        days = new DemoDays(clock, organization.seed());
    }

    /** Inside the caller's transaction. */
    void writeTo(EntityManager entityManager) throws SQLException {
        addDonors(entityManager);
        organization.campaigns().forEach(campaign -> addCampaign(entityManager, campaign));
        entityManager.flush();
        List<DemoGift> gifts = new DemoGiving(organization.campaigns(), days).of(sinceDaysAgo);
        addGifts(entityManager.unwrap(Connection.class), gifts);
        new DemoAnswers(organization.forms(), days).writeTo(entityManager, this, gifts);
    }

    UUID campaign(Integer place) {
        return place == null ? null : campaigns.get(place);
    }

    UUID donor(DemoGift gift) {
        return donors.get(gift.donor());
    }

    DonorDetails person(DemoGift gift) {
        return people.get(gift.donor());
    }

    private void addDonors(EntityManager entityManager) {
        DemoPeople crowd = new DemoPeople(organization, days.random());
        for (int number = 0; number < DONORS; number++) {
            int since = 2 + days.random().nextInt(DemoDays.ALL + KNOWN_BEFORE);
            DonorDetails details = crowd.person(number);
            UUID id = days.id();
            entityManager.persist(new Donor(id, details, days.clockOf(since)));
            donors.add(id);
            people.add(details);
            sinceDaysAgo.add(since);
        }
    }

    private void addCampaign(EntityManager entityManager, DemoCampaign campaign) {
        CampaignDetails details = new CampaignDetails(
                campaign.name(),
                campaign.description(),
                campaign.goalMinor(),
                Money.currency(CURRENCY),
                days.day(campaign.startsDaysAgo()),
                campaign.endsDaysAgo() == null ? null : days.day(campaign.endsDaysAgo()),
                status(campaign));
        UUID id = days.id();
        int known = Math.max(3, campaign.startsDaysAgo() + 14);
        entityManager.persist(new Campaign(id, details, days.clockOf(known)));
        campaigns.add(id);
    }

    private static CampaignStatus status(DemoCampaign campaign) {
        if (campaign.isComing()) {
            return CampaignStatus.DRAFT;
        }
        return campaign.isOver() ? CampaignStatus.CLOSED : CampaignStatus.ACTIVE;
    }

    private void addGifts(Connection connection, List<DemoGift> gifts) throws SQLException {
        Sql.of(
                        GIFTS,
                        CURRENCY,
                        column(connection, "uuid", gifts, DemoGift::id),
                        column(connection, "uuid", gifts, this::donor),
                        column(connection, "uuid", gifts, gift -> campaign(gift.campaign())),
                        column(connection, "bigint", gifts, DemoGift::amountMinor),
                        column(
                                connection,
                                "timestamptz",
                                gifts,
                                gift -> gift.givenAt().toString()),
                        column(connection, "text", gifts, DemoGift::status))
                .run(connection);
    }

    private static Array column(
            Connection connection, String type, List<DemoGift> gifts, Function<DemoGift, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, gifts.stream().map(value).toArray());
    }
}
