package org.causepilot.form.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.form.entity.SubmissionFilter;
import org.causepilot.platform.http.QueryValues;

/** Which submissions are wanted, and in which order, for {@code @BeanParam}. */
public class SubmissionParameters {

    @QueryParam("sort")
    private String sort;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("donor_id")
    private String donorId;

    String sort() {
        return sort;
    }

    /** @throws org.causepilot.platform.problem.ValidationException that tells of all that cannot be read */
    SubmissionFilter toFilter() {
        QueryValues query = new QueryValues();
        SubmissionFilter filter =
                new SubmissionFilter(query.day("from", from), query.day("to", to), query.uuid("donor_id", donorId));
        query.requireReadable();
        return filter;
    }
}
