package org.causepilot.campaign.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.campaign.entity.CampaignStatus;
import org.causepilot.platform.http.QueryValues;

/** Filter and sort, for {@code @BeanParam}. */
public class CampaignParameters {

    @QueryParam("sort")
    private String sort;

    @QueryParam("status")
    private String status;

    String sort() {
        return sort;
    }

    /** Null for all. */
    CampaignStatus status() {
        QueryValues query = new QueryValues();
        CampaignStatus wanted = query.oneOf("status", status, CampaignStatus.class);
        query.requireReadable();
        return wanted;
    }
}
