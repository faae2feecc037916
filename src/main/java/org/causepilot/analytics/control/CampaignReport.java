package org.causepilot.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.causepilot.analytics.entity.CampaignProgress;
import org.causepilot.analytics.entity.CampaignState;
import org.causepilot.orgdatabase.control.OrganizationWork;
import org.causepilot.platform.paging.Cursor;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.persistence.Sql;

/** How far campaigns have come, by name. */
@ApplicationScoped
public class CampaignReport {

    private static final String PAGE = """
            , page AS (
                SELECT id, name, folded, status, currency, goal_minor, starts_on, ends_on FROM campaigns
                WHERE folded LIKE ? ESCAPE '\\' AND (CAST(? AS text) IS NULL OR status = ?)
            """;

    private static final String LATER = " AND (folded, id) > (?, ?)";

    private static final String REPORT = """
                ORDER BY folded, id LIMIT ?
            ), givers AS MATERIALIZED (
                SELECT page.id, donors FROM page CROSS JOIN LATERAL (
                    SELECT count(DISTINCT donor_id) AS donors FROM donations d
                    WHERE d.campaign_id = page.id AND d.status = 'received') AS g
            ), totals AS (
                SELECT page.id, c.currency, received.*, pledged.*, refunded.*
                FROM page CROSS JOIN LATERAL (
                    SELECT currency FROM currencies WHERE currency IS NOT NULL UNION SELECT page.currency) AS c
                CROSS JOIN LATERAL (
                    SELECT count(*) AS gifts, sum(amount_minor) AS received_minor, max(donated_at) AS last_gift_at
                    FROM donations d
                    WHERE d.campaign_id = page.id AND d.currency = c.currency AND d.status = 'received'
                ) AS received
                CROSS JOIN LATERAL (SELECT count(*) AS pledges, sum(amount_minor) AS pledged_minor FROM donations d
                    WHERE d.campaign_id = page.id AND d.currency = c.currency AND d.status = 'pledged'
                ) AS pledged
                CROSS JOIN LATERAL (SELECT count(*) AS refunds, sum(amount_minor) AS refunded_minor FROM donations d
                    WHERE d.campaign_id = page.id AND d.currency = c.currency AND d.status = 'refunded'
                ) AS refunded
            )
            SELECT page.id, name, folded, status, page.currency AS campaign_currency, goal_minor, starts_on, ends_on, donors,
                t.*, CASE WHEN status = 'closed' THEN 0 WHEN ends_on IS NOT NULL THEN greatest(ends_on - today + 1, 0) END
                    AS days_left
            FROM page CROSS JOIN house JOIN givers USING (id) JOIN totals t USING (id)
            WHERE gifts + pledges + refunds > 0 OR t.currency = page.currency
            ORDER BY folded, page.id, t.currency <> page.currency, t.currency
            """;

    @Inject
    private OrganizationWork work;

    @Inject
    private Clock clock;

    /** @param status null for all */
    public Page<CampaignProgress> list(CampaignState status, PageRequest page) {
        Sql report = sql(status, page, clock.instant());
        Map<UUID, List<CampaignRow>> campaigns =
                work.query(connection -> report.list(connection, CampaignRow::of)).stream()
                        .collect(Collectors.groupingBy(CampaignRow::id, LinkedHashMap::new, Collectors.toList()));
        return Page.of(List.copyOf(campaigns.values()), page.limit(), CampaignReport::cursor)
                .map(CampaignRow::progress);
    }

    static Sql sql(CampaignState status, PageRequest page, Instant now) {
        Sql selected = House.sql(now).then(PAGE, page.pattern().orElse("%"), status, status);
        Sql continued = page.after(2)
                .map(place -> selected.then(
                        LATER, place.keys().get(0), id(place.keys().get(1))))
                .orElse(selected);
        return continued.then(REPORT, page.limit() + 1);
    }

    private static Cursor cursor(List<CampaignRow> campaign) {
        return Cursor.after(campaign.get(0).folded(), campaign.get(0).id());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            throw Cursor.refused();
        }
    }
}
