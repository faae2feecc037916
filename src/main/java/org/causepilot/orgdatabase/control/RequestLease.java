package org.causepilot.orgdatabase.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.causepilot.organization.control.OrganizationContext;

/**
 * The engine this request works with, from its first statement to its end. Were it leased anew for each unit of work, a
 * request could read in one database and write in another while the connection is changed.
 *
 * <p>The manager is not injected here: the container would look it up for each request, which costs as much as a read.
 */
@RequestScoped
public class RequestLease {

    @Inject
    private OrganizationContext context;

    private Lease held;
    private boolean proven;

    Lease from(OrganizationDatabaseManager manager) {
        if (held == null) {
            held = manager.lease(context.current());
        }
        return held;
    }

    /** Something was read or written with it. */
    void proved() {
        proven = true;
    }

    /**
     * Whether the organization has a newer connection than this one, which is used from now on. Never once something was
     * done with it: one request, one database.
     */
    boolean renew(OrganizationDatabaseManager manager) {
        boolean outdated =
                held != null && !proven && manager.isOutdated(context.current().id(), held);
        if (outdated) {
            giveBack();
            held = null;
        }
        return outdated;
    }

    @PreDestroy
    void giveBack() {
        if (held != null) {
            held.close();
        }
    }
}
