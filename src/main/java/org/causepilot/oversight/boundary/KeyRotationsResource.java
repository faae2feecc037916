package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.operation.entity.Operation;
import org.causepilot.oversight.control.KeyRotation;

/** Brings every stored secret under the primary key. */
@Path("key-rotations")
@ApplicationScoped
@SuperadminOnly
@Produces(MediaType.APPLICATION_JSON)
public class KeyRotationsResource {

    @Inject
    private KeyRotation rotation;

    @POST
    @Idempotent
    public Response start(@Context UriInfo uri) {
        Operation started = rotation.start();
        return Accepted.operation(started, uri)
                .entity(OperationAnswer.of(started))
                .build();
    }
}
