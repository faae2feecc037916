package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.causepilot.systemdatabase.control.ServerNodes;

/** Before an organization's data: a server that is cut off says so at once, instead of asking who is there. */
@Priority(Priorities.AUTHENTICATION - 1)
class InTouchFilter implements ContainerRequestFilter {

    private final ServerNodes nodes;

    InTouchFilter(ServerNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        nodes.requireInTouch();
    }
}
