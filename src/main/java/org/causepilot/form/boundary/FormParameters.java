package org.causepilot.form.boundary;

import jakarta.ws.rs.QueryParam;
import org.causepilot.form.entity.FormFilter;
import org.causepilot.platform.http.QueryValues;

/** Which forms are wanted, and in which order, for {@code @BeanParam}. */
public class FormParameters {

    @QueryParam("sort")
    private String sort;

    @QueryParam("is_published")
    private String isPublished;

    @QueryParam("campaign_id")
    private String campaignId;

    String sort() {
        return sort;
    }

    /** @throws org.causepilot.platform.problem.ValidationException that tells of all that cannot be read */
    FormFilter toFilter() {
        QueryValues values = new QueryValues();
        FormFilter filter =
                new FormFilter(values.truth("is_published", isPublished), values.uuid("campaign_id", campaignId));
        values.requireReadable();
        return filter;
    }
}
