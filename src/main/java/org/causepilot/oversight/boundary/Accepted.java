package org.causepilot.oversight.boundary;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.operation.entity.Operation;

/** The answer to a request for long work: not yet, but look there. */
final class Accepted {

    private Accepted() {}

    static Response.ResponseBuilder operation(Operation operation, UriInfo uri) {
        return Response.accepted()
                .location(uri.getBaseUriBuilder()
                        .path(OperationsResource.class)
                        .path(operation.id().toString())
                        .build());
    }
}
