package org.causepilot.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.organization.control.OrganizationContext;

/**
 * Tells the log who took an organization's data out of it, or had some erased. The audit trail is the platform's: one chain
 * for all organizations' data would make every editor wait for every other.
 */
@ApplicationScoped
public class DisclosureLog {

    private static final Logger LOGGER = Logger.getLogger(DisclosureLog.class.getName());

    @Inject
    private OrganizationContext context;

    @Inject
    private ActingPerson person;

    /** @param what without anybody's data */
    public void tell(String what) {
        LOGGER.log(Level.INFO, "{0} - {1}, by {2}", new Object[] {
            context.current().slug(), what, person.get().id()
        });
    }
}
