package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.causepilot.account.control.AccessDenials;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.platform.problem.ForbiddenException;
import org.causepilot.platform.problem.Message;

/** The door of what only superadmins may do. */
@Priority(Priorities.AUTHORIZATION)
class SuperadminFilter implements ContainerRequestFilter {

    private final CurrentAccount currentAccount;
    private final AccessDenials denials;
    private final String door;

    /** @param door names the resource method, for the audit trail */
    SuperadminFilter(CurrentAccount currentAccount, AccessDenials denials, String door) {
        this.currentAccount = currentAccount;
        this.denials = denials;
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!currentAccount.isSuperadmin()) {
            denials.entry(door, "superadmins-only");
            throw new ForbiddenException(Message.of("account.superadmins-only"));
        }
    }
}
