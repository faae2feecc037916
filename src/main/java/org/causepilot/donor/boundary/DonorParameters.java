package org.causepilot.donor.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.donor.entity.DonorFilter;
import org.causepilot.platform.http.QueryValues;

/** Filter and sort, for {@code @BeanParam}. */
public class DonorParameters {

    @QueryParam("sort")
    private String sort;

    @QueryParam("last_gift_from")
    private String lastGiftFrom;

    @QueryParam("last_gift_to")
    private String lastGiftTo;

    @QueryParam("min_total_minor")
    private String minTotalMinor;

    @QueryParam("has_gifts")
    private String hasGifts;

    @QueryParam("has_email")
    private String hasEmail;

    String sort() {
        return sort;
    }

    /** @throws org.causepilot.platform.problem.ValidationException that tells of all that cannot be read */
    DonorFilter toFilter() {
        QueryValues query = new QueryValues();
        DonorFilter filter = new DonorFilter(
                query.day("last_gift_from", lastGiftFrom),
                query.day("last_gift_to", lastGiftTo),
                query.whole("min_total_minor", minTotalMinor),
                query.truth("has_gifts", hasGifts),
                query.truth("has_email", hasEmail));
        query.requireReadable();
        return filter;
    }
}
