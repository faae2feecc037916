package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.control.ConnectionRevisions;
import org.causepilot.organization.entity.ConnectionRevision;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.paging.Page;
import org.causepilot.platform.problem.NotFoundException;
import org.causepilot.provisioning.control.ConnectionChange;
import org.causepilot.provisioning.control.OrganizationOverviews;

/** The last ten connection strings of an organization, and the way back to one of them. */
@Path("organizations/{organization_id}/database/revisions")
@RequestScoped
@SuperadminOnly
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionRevisionsResource {

    @Inject
    private ConnectionRevisions revisions;

    @Inject
    private ConnectionChange connections;

    @Inject
    private OrganizationOverviews overviews;

    @PathParam("organization_id")
    private PathId id;

    @GET
    public Page<Revision> list() {
        overviews.get(id.value());
        List<Revision> items =
                revisions.of(id.value()).stream().map(Revision::of).toList();
        return new Page<>(items, null);
    }

    @POST
    @Idempotent
    @Path("{revision}/restore")
    public Response restore(@PathParam("revision") String revision) {
        OrganizationSnapshot restored = connections.restore(id.value(), number(revision));
        return Response.ok(OrganizationAnswer.of(overviews.of(restored), true))
                .tag(EntityTags.of(restored.version()))
                .build();
    }

    private static long number(String revision) {
        try {
            return Long.parseLong(revision);
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    /** One of them, masked. */
    public record Revision(
            long revision, String dbConnectionString, String reason, String changedBy, Instant changedAt) {

        static Revision of(ConnectionRevision known) {
            return new Revision(
                    known.generation(),
                    known.connection().masked(),
                    known.reason(),
                    known.changedBy(),
                    known.changedAt());
        }
    }
}
