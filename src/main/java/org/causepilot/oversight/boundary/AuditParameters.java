package org.causepilot.oversight.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.audit.entity.AuditFilter;
import org.causepilot.audit.entity.AuditOutcome;
import org.causepilot.platform.http.QueryValues;

/** The filter, for {@code @BeanParam}. */
public class AuditParameters {

    @QueryParam("organization_id")
    private String organizationId;

    @QueryParam("actor_id")
    private String actorId;

    @QueryParam("action")
    private String action;

    @QueryParam("outcome")
    private String outcome;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    /** @throws org.causepilot.platform.problem.ValidationException that tells of all that cannot be read */
    AuditFilter toFilter() {
        QueryValues values = new QueryValues();
        AuditFilter filter = new AuditFilter(
                values.uuid("organization_id", organizationId),
                values.uuid("actor_id", actorId),
                values.text("action", action),
                values.oneOf("outcome", outcome, AuditParameters::outcome, "intended, succeeded, refused, failed"),
                values.moment("from", from),
                values.moment("to", to));
        values.requireReadable();
        return filter;
    }

    private static AuditOutcome outcome(String text) {
        return AuditOutcome.of(text).orElseThrow(IllegalArgumentException::new);
    }
}
