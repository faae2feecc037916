package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.causepilot.organization.entity.OrganizationChanged;
import org.causepilot.systemdatabase.control.ChangeFeed;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.entity.ChangeHeard;
import org.causepilot.systemdatabase.entity.Confirmation;

/** Carries {@link OrganizationChanged} to this server and to all others. */
@ApplicationScoped
public class OrganizationNews {

    private static final String TOPIC = "organization";

    @Inject
    private ChangeFeed feed;

    @Inject
    private ServerNodes nodes;

    @Inject
    private Event<OrganizationChanged> changes;

    /** How many servers have heard of the organization's last change. */
    public Confirmation heardOf(UUID organization) {
        return nodes.confirmation(TOPIC, organization.toString());
    }

    /** Here at once, elsewhere a moment later: both after the commit, and not at all after a rollback. */
    void tell(OrganizationChanged change) {
        changes.fire(change);
        feed.announce(TOPIC, change.id() + " " + change.generation() + " " + change.canWork());
    }

    /** This server hears itself, too; a change told twice is a change told once. */
    void pass(@Observes ChangeHeard heard) {
        if (heard.topic().equals(TOPIC)) {
            String[] words = heard.about().split(" ");
            changes.fire(new OrganizationChanged(
                    UUID.fromString(words[0]), Long.parseLong(words[1]), Boolean.parseBoolean(words[2])));
        }
    }
}
