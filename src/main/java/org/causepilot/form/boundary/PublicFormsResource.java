package org.causepilot.form.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causepilot.account.control.InPublicOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.form.control.PublicForms;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.form.entity.Receipt;
import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.EntityTags;

/** Published forms, for the pages of an organization's own website and whoever visits them. */
@Path("public/forms/{organization_slug}/{form_slug}")
@ApplicationScoped
@InPublicOrganization
@OfModule(Module.FORMS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicFormsResource {

    @Inject
    private PublicForms forms;

    /** May be kept, and must be asked about before it is used: what is unpublished is gone at once. */
    @GET
    public Response get(@PathParam("form_slug") String slug, @Context Request request) {
        FormSnapshot form = forms.get(slug);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(EntityTags.of(form.version()));
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(PublicFormAnswer.of(form.details())) : unchanged;
        return answer.tag(EntityTags.of(form.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @Path("submissions")
    public Response submit(
            @PathParam("form_slug") String slug,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @NotNull PublicSubmissionRequest request) {
        Receipt receipt =
                forms.submit(slug, request.answers(), Optional.ofNullable(key).map(IdempotencyKey::new));
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ReceiptAnswer.of(receipt));
        return receipt.isRepeated()
                ? answer.header("Idempotency-Replayed", true).build()
                : answer.build();
    }
}
