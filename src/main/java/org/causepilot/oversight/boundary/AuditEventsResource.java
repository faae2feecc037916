package org.causepilot.oversight.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.causepilot.account.control.SuperadminOnly;
import org.causepilot.audit.control.AuditSearch;
import org.causepilot.audit.control.AuditVerification;
import org.causepilot.audit.entity.HeadMark;
import org.causepilot.platform.http.PageParameters;
import org.causepilot.platform.paging.PageRequest;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** Who did what, and whether the trail still tells it as it was. */
@Path("audit-events")
@RequestScoped
@SuperadminOnly
public class AuditEventsResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    @Inject
    private AuditSearch search;

    @Inject
    private AuditVerification verification;

    /** As JSON a page; as CSV all that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(
            @BeanParam AuditParameters wanted, @BeanParam PageParameters parameters, @Context HttpHeaders headers) {
        PageRequest page = parameters.toRequest();
        return wantsTable(headers) ? table(wanted, page) : page(wanted, page);
    }

    /** A head from the log, given as {@code expected_head}, proves that nothing was set back since. */
    @GET
    @Path("verification")
    @Produces(MediaType.APPLICATION_JSON)
    public AuditVerificationAnswer verify(@QueryParam("expected_head") String expectedHead) {
        return AuditVerificationAnswer.of(
                verification.verify(Optional.ofNullable(expectedHead).map(AuditEventsResource::mark)));
    }

    /** Whoever does not say gets a page: a table is as long as the trail. */
    private static boolean wantsTable(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(CSV))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElseThrow(NotAcceptableException::new);
    }

    private Response page(AuditParameters wanted, PageRequest page) {
        return Response.ok(search.page(wanted.toFilter(), page).map(AuditEventAnswer::of))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Response table(AuditParameters wanted, PageRequest page) {
        return Response.ok(new AuditTable(search, wanted.toFilter(), page.q()))
                .type(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-events.csv\"")
                .build();
    }

    private static HeadMark mark(String text) {
        return HeadMark.parse(text)
                .orElseThrow(
                        () -> new ValidationException("expected_head", "head-mark", Message.of("oversight.head-mark")));
    }
}
