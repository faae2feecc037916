package org.causepilot.analytics.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.analytics.control.CampaignReport;
import org.causepilot.analytics.control.SummaryReport;
import org.causepilot.analytics.control.TimelineReport;
import org.causepilot.analytics.entity.CampaignProgress;
import org.causepilot.analytics.entity.GivingSummary;
import org.causepilot.analytics.entity.Timeline;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.paging.Page;

/** What an organization's gifts amount to; for all of its members. */
@Path("organizations/{organization_id}/analytics")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.ANALYTICS)
@Produces(MediaType.APPLICATION_JSON)
public class AnalyticsResource {

    @Inject
    private SummaryReport summary;

    @Inject
    private CampaignReport campaigns;

    @Inject
    private TimelineReport timeline;

    @GET
    @Path("summary")
    public GivingSummary summary(@BeanParam DaysParameters days) {
        return summary.of(days.toDays());
    }

    @GET
    @Path("campaigns")
    public Page<CampaignProgress> campaigns(
            @BeanParam CampaignProgressParameters wanted, @BeanParam PageParameters page) {
        return campaigns.list(wanted.status(), page.toRequest());
    }

    @GET
    @Path("timeline")
    public Timeline timeline(@BeanParam DaysParameters days, @BeanParam TimelineParameters wanted) {
        return timeline.of(days.toDays(), wanted.bucket(), wanted.currency());
    }
}
