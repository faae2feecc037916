package org.causepilot.provisioning.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.causepilot.platform.http.QueryValues;
import org.causepilot.provisioning.entity.OrganizationFilter;
import org.causepilot.provisioning.entity.OrganizationState;

/** Filter and order of the list of organizations, for {@code @BeanParam}. */
public class OrganizationParameters {

    @QueryParam("status")
    private String status;

    @QueryParam("sort")
    private String sort;

    /** @throws org.causepilot.platform.problem.ValidationException for a status that there is not */
    OrganizationFilter filter() {
        QueryValues values = new QueryValues();
        OrganizationState state = values.oneOf("status", status, OrganizationState.class);
        values.requireReadable();
        return OrganizationFilter.of(Optional.ofNullable(state));
    }

    String sort() {
        return sort;
    }
}
