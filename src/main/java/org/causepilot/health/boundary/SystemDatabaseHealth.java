package org.causepilot.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causepilot.systemdatabase.control.ServerNodes;
import org.causepilot.systemdatabase.control.SystemDatabaseProbe;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Without the system database nobody can be recognised. Says nothing of where it is, and asks nothing when the heartbeat
 * knows already that nobody answers.
 */
@Readiness
@ApplicationScoped
public class SystemDatabaseHealth implements HealthCheck {

    @Inject
    private SystemDatabaseProbe probe;

    @Inject
    private ServerNodes nodes;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("system-database");
        if (nodes.isCutOff()) {
            return answer.down().build();
        }
        return probe.schemaVersion()
                .map(version -> answer.withData("schema_version", version).up().build())
                .orElseGet(() -> answer.down().build());
    }
}
