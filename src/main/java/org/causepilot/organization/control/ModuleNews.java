package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.causepilot.organization.entity.ModulesChanged;
import org.causepilot.systemdatabase.control.ChangeFeed;
import org.causepilot.systemdatabase.entity.ChangeHeard;

/** Carries {@link ModulesChanged} to this server and to all others: as {@link OrganizationNews} does. */
@ApplicationScoped
class ModuleNews {

    private static final String TOPIC = "modules";

    @Inject
    private ChangeFeed feed;

    @Inject
    private Event<ModulesChanged> changes;

    void tell(UUID organization) {
        changes.fire(new ModulesChanged(organization));
        feed.announce(TOPIC, organization.toString());
    }

    void pass(@Observes ChangeHeard heard) {
        if (heard.topic().equals(TOPIC)) {
            changes.fire(new ModulesChanged(UUID.fromString(heard.about())));
        }
    }
}
