package org.causepilot.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.provisioning.entity.DatabaseChecked;

/**
 * Tells the pages of this server that show organizations that something is different now. Not what: a page asks again, and
 * gets no more than its reader may see. What another server's check found, it learns when it asks by itself.
 */
@ApplicationScoped
public class FleetPush {

    private static final String CHANGED = "changed";

    @Inject
    @Push(channel = "organizations")
    private PushContext pages;

    void pass(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        pages.send(CHANGED);
    }

    void pass(@Observes(during = TransactionPhase.AFTER_SUCCESS) DatabaseChecked check) {
        pages.send(CHANGED);
    }
}
