package org.causepilot.form.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.causepilot.account.control.InOrganization;
import org.causepilot.account.control.OfModule;
import org.causepilot.account.entity.Role;
import org.causepilot.form.control.SubmissionStore;
import org.causepilot.form.entity.SubmissionSnapshot;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.http.VersionedAnswer;
import org.causepilot.platform.paging.Page;

/** What was answered to one form: viewers read it, editors enter what came on paper and correct. */
@Path("organizations/{organization_id}/forms/{form_id}/submissions")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.FORMS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class SubmissionsResource {

    @Inject
    private SubmissionStore submissions;

    @GET
    public Page<SubmissionAnswer> list(
            @PathParam("form_id") PathId form, @BeanParam SubmissionParameters filter, @BeanParam PageParameters page) {
        return submissions
                .list(form.value(), filter.toFilter(), filter.sort(), page.toRequest())
                .map(SubmissionAnswer::of);
    }

    @POST
    @Idempotent
    @InOrganization(Role.EDITOR)
    public Response add(@PathParam("form_id") PathId form, @NotNull SubmissionRequest wanted, @Context UriInfo uri) {
        SubmissionSnapshot added =
                submissions.add(form.value(), wanted.donorId(), wanted.answers(), wanted.submittedAt());
        return VersionedAnswer.created(uri, added.id(), added.version(), SubmissionAnswer.of(added));
    }

    @GET
    @Path("{submission_id}")
    public Response get(
            @PathParam("form_id") PathId form, @PathParam("submission_id") PathId id, @Context Request request) {
        SubmissionSnapshot submission = submissions.get(form.value(), id.value());
        return VersionedAnswer.unlessKnown(request, submission.version(), SubmissionAnswer.of(submission));
    }

    @PUT
    @Path("{submission_id}")
    @InOrganization(Role.EDITOR)
    public Response replace(
            @PathParam("form_id") PathId form,
            @PathParam("submission_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull SubmissionReplacement wanted) {
        return answer(submissions.change(
                form.value(), id.value(), EntityTags.expected(ifMatch), before -> wanted.correction()));
    }

    @PATCH
    @Path("{submission_id}")
    @InOrganization(Role.EDITOR)
    public Response change(
            @PathParam("form_id") PathId form,
            @PathParam("submission_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull SubmissionPatch patch) {
        return answer(submissions.change(form.value(), id.value(), EntityTags.expected(ifMatch), patch::applyTo));
    }

    @DELETE
    @Path("{submission_id}")
    @InOrganization(Role.EDITOR)
    public void remove(
            @PathParam("form_id") PathId form,
            @PathParam("submission_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        submissions.remove(form.value(), id.value(), EntityTags.expected(ifMatch));
    }

    private static Response answer(SubmissionSnapshot submission) {
        return VersionedAnswer.of(submission.version(), SubmissionAnswer.of(submission));
    }
}
