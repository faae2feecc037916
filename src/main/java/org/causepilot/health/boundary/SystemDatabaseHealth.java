package org.causepilot.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causepilot.systemdatabase.control.SystemDatabaseProbe;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Without the system database nobody can be recognised. Says nothing of where it is. */
@Readiness
@ApplicationScoped
public class SystemDatabaseHealth implements HealthCheck {

    @Inject
    private SystemDatabaseProbe probe;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("system-database");
        return probe.schemaVersion()
                .map(version -> answer.withData("schema_version", version).up().build())
                .orElseGet(() -> answer.down().build());
    }
}
