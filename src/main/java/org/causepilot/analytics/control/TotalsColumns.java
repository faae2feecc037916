package org.causepilot.analytics.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.causepilot.analytics.entity.CurrencyTotals;

/** {@link CurrencyTotals} from the columns of the same names. */
final class TotalsColumns {

    private TotalsColumns() {}

    static CurrencyTotals of(ResultSet row) throws SQLException {
        long gifts = row.getLong("gifts");
        long received = row.getLong("received_minor");
        return new CurrencyTotals(
                row.getString("currency"),
                received,
                gifts,
                gifts == 0 ? null : average(received, gifts),
                row.getLong("pledged_minor"),
                row.getLong("pledges"),
                row.getLong("refunded_minor"),
                row.getLong("refunds"));
    }

    private static long average(long total, long count) {
        return BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
