package org.causepilot.organization.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.entity.ConnectionRevision;
import org.causepilot.organization.entity.Organization;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.organization.entity.RevisionReason;
import org.causepilot.secret.control.UnreadableSecretException;

/**
 * Connections that are in force and still to be proven. That a connection is on trial stands in its row, with the way
 * back: a server that dies in between leaves nothing undecided for good.
 */
@ApplicationScoped
@Transactional
public class ConnectionTrials {

    private static final String ON_TRIAL = "SELECT o.id FROM Organization o WHERE o.wayBack IS NOT NULL";

    @PersistenceContext(unitName = "system")
    private EntityManager entityManager;

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private ConnectionRevisions revisions;

    @Inject
    private Clock clock;

    /**
     * As {@link OrganizationRegistry#connect}, on trial.
     *
     * @param identity which database it really is; null when its server does not tell
     * @param expectedVersion null when the caller does not care
     * @throws DatabaseInUseException when another organization's connection leads to the same database
     */
    public OrganizationSnapshot begin(
            UUID id, ConnectionString connection, String identity, RevisionReason reason, Long expectedVersion) {
        return registry.change(id, expectedVersion, organization -> {
            byte[] sealed = vault.seal(id, organization.generation() + 1, connection);
            organization.connectOnTrial(sealed, connection.target(), identity, clock);
            revisions.keep(id, organization.generation(), sealed, identity, reason);
        });
    }

    /** It serves. Nothing happens when the trial of this generation is over already. */
    public OrganizationSnapshot prove(UUID id, long generation) {
        return registry.change(id, null, organization -> {
            if (isOnTrial(organization, generation)) {
                organization.prove(clock);
            }
        });
    }

    /** It does not serve: the one before is in force again. Nothing happens when the trial is over already. */
    public OrganizationSnapshot takeBack(UUID id, long generation) {
        return registry.change(id, null, organization -> {
            if (isOnTrial(organization, generation)) {
                goBack(organization, organization.wayBack().orElseThrow());
            }
        });
    }

    /** All that are on trial: under way right now, or left by a server that died. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> pending() {
        return entityManager.createQuery(ON_TRIAL, UUID.class).getResultList();
    }

    private void goBack(Organization organization, long wayBack) {
        before(organization, wayBack)
                .ifPresentOrElse(before -> reinstate(organization, before), () -> organization.disconnect(clock));
    }

    /** Empty also when it does not open any more: nothing could be done with it. */
    private Optional<ConnectionRevision> before(Organization organization, long wayBack) {
        try {
            return revisions.find(organization.id(), wayBack);
        } catch (UnreadableSecretException lost) {
            return Optional.empty();
        }
    }

    private void reinstate(Organization organization, ConnectionRevision before) {
        String identity = before.identity().orElse(null);
        byte[] sealed = vault.seal(organization.id(), organization.generation() + 1, before.connection());
        organization.connect(sealed, before.connection().target(), identity, clock);
        revisions.keep(organization.id(), organization.generation(), sealed, identity, RevisionReason.TAKEN_BACK);
    }

    private static boolean isOnTrial(Organization organization, long generation) {
        return organization.generation() == generation && organization.wayBack().isPresent();
    }
}
