package org.causepilot.account.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Map;
import org.causepilot.account.control.CurrentAccount;
import org.causepilot.audit.control.AuditTrail;
import org.causepilot.audit.entity.AuditEvent;
import org.causepilot.platform.problem.ForbiddenException;
import org.causepilot.platform.problem.Message;

/** The door of what only superadmins may do. */
@Priority(Priorities.AUTHORIZATION)
class SuperadminFilter implements ContainerRequestFilter {

    private final CurrentAccount currentAccount;
    private final AuditTrail auditTrail;
    private final String door;

    /** @param door names the resource method, for the audit trail */
    SuperadminFilter(CurrentAccount currentAccount, AuditTrail auditTrail, String door) {
        this.currentAccount = currentAccount;
        this.auditTrail = auditTrail;
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!currentAccount.isSuperadmin()) {
            auditTrail.recordApart(AuditEvent.refused("access.refused", null, Map.of("door", door)));
            throw new ForbiddenException(Message.of("account.superadmins-only"));
        }
    }
}
