package org.causepilot.orgdatabase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.causepilot.orgdatabase.entity.ServerConnections;
import org.causepilot.systemdatabase.control.SystemStatements;

/** What all nodes together hold of each PostgreSQL server, out of what they tell each other. */
@ApplicationScoped
public class ServerOverview {

    @Inject
    private SystemStatements system;

    /** By name. A server on which nobody has opened anything yet is not among them. */
    public List<ServerConnections> all() {
        return system.read(ShareRows::servers);
    }
}
