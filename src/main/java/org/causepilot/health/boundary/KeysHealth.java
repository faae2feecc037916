package org.causepilot.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.causepilot.account.control.AccessTokens;
import org.causepilot.secret.control.SecretSealer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether tokens can be signed, and connection strings sealed and opened. */
@Readiness
@ApplicationScoped
public class KeysHealth implements HealthCheck {

    private static final String NAME = "keys";

    @Inject
    private SecretSealer sealer;

    @Inject
    private AccessTokens accessTokens;

    @Override
    public HealthCheckResponse call() {
        try {
            sealer.prove();
            accessTokens.publicKeySet();
            return HealthCheckResponse.up(NAME);
        } catch (RuntimeException unusable) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
