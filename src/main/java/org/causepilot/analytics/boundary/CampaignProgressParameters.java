package org.causepilot.analytics.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.analytics.entity.CampaignState;
import org.causepilot.platform.http.QueryValues;

/** {@code status}, for {@code @BeanParam}. */
public class CampaignProgressParameters {

    @QueryParam("status")
    private String status;

    /** Null for all. */
    CampaignState status() {
        QueryValues query = new QueryValues();
        CampaignState wanted = query.oneOf("status", status, CampaignState.class);
        query.requireReadable();
        return wanted;
    }
}
