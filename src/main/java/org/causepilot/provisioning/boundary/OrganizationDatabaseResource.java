package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.causepilot.account.control.Passwords;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.audit.entity.Actor;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.orgdatabase.entity.AdoptedDatabase;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.json.VerbatimText;
import org.causepilot.platform.problem.Languages;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.control.ConnectionChange;
import org.causepilot.provisioning.control.DatabaseProvisioning;
import org.causepilot.provisioning.control.DatabaseStatusReader;
import org.causepilot.provisioning.control.OrganizationOverviews;
import org.causepilot.provisioning.entity.OrganizationOverview;

/** Which database an organization has, whether it works, and how it gets another one. */
@Path("organizations/{organization_id}/database")
@RequestScoped
@SuperadminOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class OrganizationDatabaseResource {

    @Inject
    private DatabaseStatusReader status;

    @Inject
    private ConnectionChange connections;

    @Inject
    private DatabaseProvisioning provisioning;

    @Inject
    private OrganizationOverviews overviews;

    @Inject
    private Passwords passwords;

    @Inject
    private ActingPerson actingPerson;

    @PathParam("organization_id")
    private PathId id;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    private String languages;

    @GET
    public DatabaseStatusAnswer status() {
        return DatabaseStatusAnswer.of(status.read(id.value()), locale());
    }

    @PATCH
    public Response change(ConnectionRequest wanted, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        if (wanted.dbConnectionString() == null) {
            throw new ValidationException(
                    "db_connection_string", "required", Message.of("provisioning.string-required"));
        }
        boolean test = !Boolean.FALSE.equals(wanted.testConnection());
        return answer(connections.change(
                id.value(),
                wanted.dbConnectionString().value(),
                test,
                wanted.acceptsCopy(),
                EntityTags.expected(ifMatch)));
    }

    @POST
    @Path("test")
    public ConnectionTestAnswer test(ConnectionRequest wanted) {
        Optional<String> text = Optional.ofNullable(wanted)
                .map(ConnectionRequest::dbConnectionString)
                .map(VerbatimText::value);
        boolean acceptCopy = wanted != null && wanted.acceptsCopy();
        return ConnectionTestAnswer.of(connections.test(id.value(), text, acceptCopy), locale());
    }

    @POST
    @Idempotent
    @Path("create")
    public Response create() {
        OrganizationOverview created = overviews.of(provisioning.create(id.value()));
        String message =
                Message.of("provisioning.created", created.databaseName()).in(locale());
        return Response.status(Response.Status.CREATED)
                .entity(new CreatedDatabaseAnswer(
                        true,
                        message,
                        created.maskedConnection().orElse(null),
                        created.databaseName(),
                        created.schemaVersion().orElse(null)))
                .build();
    }

    /** A superadmin's session may have been left open; the string is told only to one who knows the password, too. */
    @POST
    @Path("reveal")
    public Response reveal(RevealRequest wanted) {
        Actor actor = actingPerson.get();
        passwords.confirm(actor.id(), wanted.password(), actor.address());
        return Response.ok(new RevealedConnection(connections.reveal(id.value()).render()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Idempotent
    @Path("migrate")
    public MigrationAnswer migrate() {
        AdoptedDatabase migrated = connections.migrate(id.value());
        return new MigrationAnswer(true, migrated.schemaVersion());
    }

    private Response answer(OrganizationSnapshot organization) {
        return Response.ok(OrganizationAnswer.of(overviews.of(organization), true))
                .tag(EntityTags.of(organization.version()))
                .build();
    }

    private Locale locale() {
        return Languages.accepted(languages);
    }
}
