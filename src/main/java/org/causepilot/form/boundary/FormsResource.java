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
import org.causepilot.form.control.FormStore;
import org.causepilot.form.entity.FormSnapshot;
import org.causepilot.idempotency.control.Idempotent;
import org.causepilot.organization.entity.Module;
import org.causepilot.platform.http.EntityTags;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.http.PathId;
import org.causepilot.platform.http.VersionedAnswer;
import org.causepilot.platform.paging.Page;

/** The forms of one organization: its viewers read, its editors write. */
@Path("organizations/{organization_id}/forms")
@ApplicationScoped
@InOrganization(Role.VIEWER)
@OfModule(Module.FORMS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class FormsResource {

    @Inject
    private FormStore forms;

    @GET
    public Page<FormAnswer> list(@BeanParam FormParameters filter, @BeanParam PageParameters page) {
        return forms.list(filter.toFilter(), filter.sort(), page.toRequest()).map(FormAnswer::of);
    }

    @POST
    @Idempotent
    @InOrganization(Role.EDITOR)
    public Response add(@NotNull FormRequest wanted, @Context UriInfo uri) {
        FormSnapshot added = forms.add(wanted.details());
        return VersionedAnswer.created(uri, added.id(), added.version(), FormAnswer.of(added));
    }

    @GET
    @Path("{form_id}")
    public Response get(@PathParam("form_id") PathId id, @Context Request request) {
        FormSnapshot form = forms.get(id.value());
        return VersionedAnswer.unlessKnown(request, form.version(), FormAnswer.of(form));
    }

    @PUT
    @Path("{form_id}")
    @InOrganization(Role.EDITOR)
    public Response replace(
            @PathParam("form_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull FormRequest wanted) {
        return answer(forms.change(id.value(), EntityTags.expected(ifMatch), wanted::replacing));
    }

    @PATCH
    @Path("{form_id}")
    @InOrganization(Role.EDITOR)
    public Response change(
            @PathParam("form_id") PathId id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull FormPatch patch) {
        return answer(forms.change(id.value(), EntityTags.expected(ifMatch), patch::applyTo));
    }

    @DELETE
    @Path("{form_id}")
    @InOrganization(Role.EDITOR)
    public void remove(@PathParam("form_id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        forms.remove(id.value(), EntityTags.expected(ifMatch));
    }

    private static Response answer(FormSnapshot form) {
        return VersionedAnswer.of(form.version(), FormAnswer.of(form));
    }
}
