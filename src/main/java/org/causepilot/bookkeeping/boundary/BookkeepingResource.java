package org.causepilot.bookkeeping.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.entity.Role;
import org.causepilot.bookkeeping.control.BookkeepingStore;
import org.causepilot.bookkeeping.entity.BookkeepingSnapshot;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.VersionedAnswer;

/** How one organization counts: its viewers read it, its administrators decide. */
@Path("organizations/{organization_id}/settings")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class BookkeepingResource {

    @Inject
    private BookkeepingStore bookkeeping;

    @GET
    public Response get(@Context Request request) {
        BookkeepingSnapshot now = bookkeeping.get();
        return VersionedAnswer.unlessKnown(request, now.version(), BookkeepingAnswer.of(now));
    }

    @PUT
    @InOrganization(Role.ADMIN)
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull BookkeepingRequest wanted) {
        return answer(bookkeeping.change(EntityTags.expected(ifMatch), before -> wanted.details()));
    }

    @PATCH
    @InOrganization(Role.ADMIN)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull BookkeepingPatch patch) {
        return answer(bookkeeping.change(EntityTags.expected(ifMatch), patch::applyTo));
    }

    private static Response answer(BookkeepingSnapshot changed) {
        return VersionedAnswer.of(changed.version(), BookkeepingAnswer.of(changed));
    }
}
