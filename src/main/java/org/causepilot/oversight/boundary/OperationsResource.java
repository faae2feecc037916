package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.operation.control.Operations;
import org.causepilot.operation.entity.Operation;
import org.causepilot.oversight.control.OperationChanges;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.paging.Page;

/** Long work: how it goes, how it is ended early, and how what failed is tried again. */
@Path("operations")
@ApplicationScoped
@SuperadminOnly
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    @Inject
    private Operations operations;

    @Inject
    private OperationChanges changes;

    @GET
    public Page<OperationAnswer> list(@BeanParam PageParameters page) {
        return operations.list(page.toRequest()).map(OperationAnswer::of);
    }

    @GET
    @Path("{id}")
    public OperationDetails get(@PathParam("id") PathId id) {
        return details(operations.get(id.value()));
    }

    @POST
    @Path("{id}/cancel")
    public OperationDetails cancel(@PathParam("id") PathId id) {
        return details(changes.cancel(id.value()));
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") PathId id, @Context UriInfo uri) {
        Operation again = changes.retry(id.value());
        return Accepted.operation(again, uri).entity(details(again)).build();
    }

    private OperationDetails details(Operation operation) {
        return OperationDetails.of(operation, operations.items(operation.id()));
    }
}
