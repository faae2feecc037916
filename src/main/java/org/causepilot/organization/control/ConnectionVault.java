package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.SealedConnection;
import org.causepilot.secret.control.SecretSealer;
import org.causepilot.secret.control.UnreadableSecretException;

/** Connection strings in and out of their sealed form. */
@ApplicationScoped
public class ConnectionVault {

    @Inject
    private SecretSealer sealer;

    /** @throws UnreadableSecretException when it does not open at its own place */
    public Optional<ConnectionString> open(OrganizationSnapshot organization) {
        return organization.connection().map(stored -> open(organization.id(), stored));
    }

    /** Empty also for one that does not open: it must not stand in the way of the one that replaces it. The log is told. */
    public Optional<ConnectionString> readable(OrganizationSnapshot organization) {
        try {
            return open(organization);
        } catch (UnreadableSecretException lost) {
            return Optional.empty();
        }
    }

    ConnectionString open(UUID organization, SealedConnection stored) {
        String opened = sealer.open(stored.ciphertext(), SealedConnection.place(organization, stored.generation()));
        return ConnectionString.parse(opened);
    }

    byte[] seal(UUID organization, long generation, ConnectionString connection) {
        return sealer.seal(connection.render(), SealedConnection.place(organization, generation));
    }
}
