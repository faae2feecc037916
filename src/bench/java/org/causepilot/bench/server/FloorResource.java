package org.causepilot.bench.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.entity.Role;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationContext;
import org.causepilot.orgdatabase.control.FloorLeases;
import org.causepilot.platform.http.PathId;

/**
 * What {@code DonorsResource} would be without an entity manager: same doors, same answer. Added to a copy of the WAR by
 * the benchmark; the product has no such resource.
 */
@Path("bench")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {

    @Inject
    private OrganizationContext context;

    @Inject
    private FloorLeases leases;

    @Inject
    private ConnectionVault vault;

    /** Out of the pool that the product uses. */
    @GET
    @Path("pooled/organizations/{organization_id}/donors/{donor_id}")
    public Response pooled(@PathParam("donor_id") PathId id) throws SQLException {
        return leases.with(context.current(), connection -> FloorStatement.read(connection, id.value()));
    }

    /** Over a connection that is opened for it and closed again. */
    @GET
    @Path("fresh/organizations/{organization_id}/donors/{donor_id}")
    public Response fresh(@PathParam("donor_id") PathId id) throws SQLException {
        try (Connection connection =
                FloorConnection.open(vault.open(context.current()).orElseThrow())) {
            return FloorStatement.read(connection, id.value());
        }
    }

    /** Which connection string is in force here: the strings that the benchmark changes between differ in this. */
    @GET
    @Path("name/organizations/{organization_id}")
    public Response name() throws SQLException {
        return Response.ok(new Name(leases.with(context.current(), FloorStatement::applicationName)))
                .build();
    }

    /** By which PostgreSQL knows a connection. */
    public record Name(String applicationName) {}
}
