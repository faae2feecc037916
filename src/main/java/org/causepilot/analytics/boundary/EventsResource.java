package org.causepilot.analytics.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.analytics.control.EventStore;
import org.causepilot.analytics.entity.EventCount;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.paging.Page;

/** What an organization counts beside its gifts: its viewers see how often, its editors send. */
@Path("organizations/{organization_id}/analytics/events")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.ANALYTICS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EventsResource {

    @Inject
    private EventStore events;

    @GET
    public Page<EventCount> count(@BeanParam DaysParameters days, @BeanParam PageParameters page) {
        return events.counts(days.toDays(), page.toRequest());
    }

    @POST
    @Idempotent
    @InOrganization(Role.EDITOR)
    public Response record(@NotNull EventRequest event) {
        return Response.status(Response.Status.CREATED)
                .entity(events.record(event.draft()))
                .build();
    }
}
