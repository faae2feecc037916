package org.causepilot.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.causepilot.connection.entity.ConnectionDifference;
import org.causepilot.connection.entity.ConnectionFields;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.organization.control.ConnectionRevisions;
import org.causepilot.organization.control.ConnectionVault;
import org.causepilot.organization.control.OrganizationRegistry;
import org.causepilot.organization.entity.ConnectionRevision;
import org.causepilot.organization.entity.OrganizationSnapshot;
import org.causepilot.provisioning.entity.ConnectionProposal;
import org.causepilot.provisioning.entity.ConnectionProposal.Meanwhile;
import org.causepilot.provisioning.entity.OpenedConnection;

/**
 * A connection that somebody changes field by field: opened, tried, compared with the one in force, saved. What is refused
 * is refused at its field.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ConnectionEditor {

    @Inject
    private OrganizationRegistry registry;

    @Inject
    private ConnectionVault vault;

    @Inject
    private ConnectionRevisions revisions;

    @Inject
    private ConnectionChange connections;

    @Inject
    private ConnectionTester tester;

    @Inject
    private Background background;

    public OpenedConnection open(UUID organization) {
        OrganizationSnapshot known = registry.get(organization);
        Optional<ConnectionString> present = vault.readable(known);
        return new OpenedConnection(
                known.generation(),
                present.map(ConnectionFields::of).orElse(ConnectionFields.NONE),
                present.isPresent());
    }

    /** Begins a test; nothing is saved. What can be refused without a packet is refused at once. */
    public ConnectionTestRun test(UUID organization, ConnectionFields typed, boolean acceptCopy) {
        ConnectionString string = AtFields.place(() -> {
            String text = complete(registry.get(organization), typed).render();
            return connections.toBeTested(organization, Optional.of(text));
        });
        return new ConnectionTestRun(
                progress -> background.start(() -> connections.test(organization, string, acceptCopy, progress)));
    }

    /** Begins a test for an organization that is yet to be. */
    public ConnectionTestRun test(ConnectionString string) {
        AtFields.place(() -> judged(string));
        return new ConnectionTestRun(
                progress -> background.start(() -> connections.test(null, string, false, progress)));
    }

    /** @param kept whose password is meant when none was typed */
    public ConnectionString complete(ConnectionFields typed, Optional<ConnectionString> kept) {
        return AtFields.place(() -> judged(typed.complete(kept)));
    }

    /** What saving would change, and what somebody else has changed since {@code opened}. */
    public ConnectionProposal propose(UUID organization, OpenedConnection opened, ConnectionFields typed) {
        OrganizationSnapshot known = registry.get(organization);
        ConnectionString wanted = AtFields.place(() -> judged(complete(known, typed)));
        return new ConnectionProposal(
                known.version(), ConnectionDifference.of(vault.readable(known), wanted), meanwhile(known, opened));
    }

    /**
     * Saves what was proposed.
     *
     * @param test without it the connection is saved as it is, and used when its database can be
     * @throws org.causepilot.platform.problem.PreconditionFailedException when the proposal was made for another state
     * @throws ConnectionTestFailedException when it does not pass
     * @throws ConnectionTakenBackException when it passed and did not serve
     */
    public OrganizationSnapshot save(
            UUID organization, ConnectionProposal proposal, ConnectionFields typed, boolean test, boolean acceptCopy) {
        return AtFields.place(() -> {
            String text = complete(registry.get(organization), typed).render();
            return connections.change(organization, text, test, acceptCopy, proposal.version());
        });
    }

    /** What taking a revision back would change. */
    public ConnectionDifference compare(UUID organization, long generation) {
        OrganizationSnapshot known = registry.get(organization);
        return ConnectionDifference.of(
                vault.readable(known), revisions.get(organization, generation).connection());
    }

    private ConnectionString complete(OrganizationSnapshot known, ConnectionFields typed) {
        return typed.complete(vault.readable(known));
    }

    private ConnectionString judged(ConnectionString string) {
        tester.judge(string);
        return string;
    }

    private Optional<Meanwhile> meanwhile(OrganizationSnapshot known, OpenedConnection opened) {
        if (known.generation() == opened.generation()) {
            return Optional.empty();
        }
        List<ConnectionRevision> all = revisions.of(known.id());
        Optional<ConnectionString> before = all.stream()
                .filter(revision -> revision.generation() == opened.generation())
                .findFirst()
                .map(ConnectionRevision::connection);
        return all.stream()
                .findFirst()
                .map(last -> new Meanwhile(
                        ConnectionDifference.of(before, last.connection()), last.changedBy(), last.changedAt()));
    }
}
