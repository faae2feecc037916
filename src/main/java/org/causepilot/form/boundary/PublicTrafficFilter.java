package org.causepilot.form.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.form.control.PublicTraffic;

/**
 * Behind the door, where it is known that there is such an organization, and before the body is read: names that nobody has
 * cost neither a database nor memory.
 */
@Priority(Priorities.AUTHORIZATION + 100)
class PublicTrafficFilter implements ContainerRequestFilter {

    private final PublicTraffic traffic;
    private final ActingPerson actingPerson;

    PublicTrafficFilter(PublicTraffic traffic, ActingPerson actingPerson) {
        this.traffic = traffic;
        this.actingPerson = actingPerson;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String address = actingPerson.get().address();
        if (request.getMethod().equals(HttpMethod.POST)) {
            traffic.submit(address, request.getUriInfo().getPathParameters().getFirst("form_slug"));
        } else {
            traffic.read(address);
        }
    }
}
