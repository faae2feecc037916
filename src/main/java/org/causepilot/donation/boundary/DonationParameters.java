package org.causepilot.donation.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.donation.entity.DonationFilter;
import org.causepilot.donation.entity.DonationStatus;
import org.causepilot.platform.http.QueryValues;

/** Filter and sort, for {@code @BeanParam}. */
public class DonationParameters {

    @QueryParam("sort")
    private String sort;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("campaign_id")
    private String campaignId;

    @QueryParam("donor_id")
    private String donorId;

    @QueryParam("status")
    private String status;

    @QueryParam("currency")
    private String currency;

    @QueryParam("min_amount_minor")
    private String minAmountMinor;

    @QueryParam("max_amount_minor")
    private String maxAmountMinor;

    String sort() {
        return sort;
    }

    DonationFilter toFilter() {
        QueryValues query = new QueryValues();
        DonationFilter filter = new DonationFilter(
                query.day("from", from),
                query.day("to", to),
                query.uuid("campaign_id", campaignId),
                query.uuid("donor_id", donorId),
                query.oneOf("status", status, DonationStatus.class),
                query.currency("currency", currency),
                query.whole("min_amount_minor", minAmountMinor),
                query.whole("max_amount_minor", maxAmountMinor));
        query.requireReadable();
        return filter;
    }
}
