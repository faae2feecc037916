package org.causepilot.analytics.control;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.causepilot.analytics.entity.CurrencyTotals;
import org.causepilot.analytics.entity.PeriodFigures;
import org.causepilot.analytics.entity.YearRetention;

/** One currency in one of the two periods, and what is the same in all rows. */
record SummaryRow(
        AskedPeriod asked,
        boolean isBefore,
        LocalDate firstDay,
        LocalDate lastDay,
        CurrencyTotals totals,
        long newDonors,
        long returningDonors,
        List<YearRetention> retention) {

    static SummaryRow of(ResultSet row) throws SQLException {
        return new SummaryRow(
                AskedPeriod.of(row),
                row.getBoolean("is_before"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                TotalsColumns.of(row),
                row.getLong("new_donors"),
                row.getLong("returning_donors"),
                retention(
                        row.getArray("retention"),
                        row.getObject("today", LocalDate.class).getYear()));
    }

    static PeriodFigures figures(List<SummaryRow> rows, boolean before) {
        List<SummaryRow> own =
                rows.stream().filter(row -> row.isBefore == before).toList();
        SummaryRow first = own.get(0);
        return new PeriodFigures(
                first.firstDay,
                first.lastDay,
                own.stream().map(SummaryRow::totals).toList(),
                first.newDonors + first.returningDonors,
                first.newDonors,
                first.returningDonors);
    }

    /** @param years null when nobody gave in any */
    private static List<YearRetention> retention(Array years, int thisYear) throws SQLException {
        return years == null
                ? List.of()
                : Arrays.stream((Long[][]) years.getArray())
                        .map(year -> new YearRetention(
                                year[0].intValue(),
                                year[1],
                                year[2],
                                Ratio.of(year[2], year[1]),
                                year[0] + 1 < thisYear))
                        .toList();
    }
}
