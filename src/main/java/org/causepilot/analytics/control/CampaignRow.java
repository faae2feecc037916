package org.causepilot.analytics.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.causepilot.analytics.entity.CampaignProgress;
import org.causepilot.analytics.entity.CampaignState;
import org.causepilot.analytics.entity.CurrencyTotals;

/**
 * One currency of a campaign, and what is the same in all its rows.
 *
 * @param lastGiftAt in this currency; null when nothing was received in it
 */
record CampaignRow(
        UUID id,
        String name,
        String folded,
        CampaignState status,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        Long goalMinor,
        CurrencyTotals totals,
        long donors,
        Instant lastGiftAt,
        Integer daysLeft) {

    static CampaignRow of(ResultSet row) throws SQLException {
        OffsetDateTime lastGiftAt = row.getObject("last_gift_at", OffsetDateTime.class);
        return new CampaignRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("folded"),
                CampaignState.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("campaign_currency"),
                row.getObject("goal_minor", Long.class),
                TotalsColumns.of(row),
                row.getLong("donors"),
                lastGiftAt == null ? null : lastGiftAt.toInstant(),
                row.getObject("days_left", Integer.class));
    }

    /** @param rows of one campaign, its own currency first */
    static CampaignProgress progress(List<CampaignRow> rows) {
        CampaignRow campaign = rows.get(0);
        return new CampaignProgress(
                campaign.id,
                campaign.name,
                campaign.status,
                campaign.startsOn,
                campaign.endsOn,
                campaign.currency,
                campaign.goalMinor,
                campaign.goalMinor == null ? null : Ratio.of(campaign.totals.receivedMinor(), campaign.goalMinor),
                rows.stream().map(CampaignRow::totals).toList(),
                campaign.donors,
                rows.stream()
                        .map(CampaignRow::lastGiftAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                campaign.daysLeft);
    }
}
