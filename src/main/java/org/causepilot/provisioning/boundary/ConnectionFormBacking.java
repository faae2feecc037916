package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.causepilot.connection.entity.ConnectionDifference;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.problem.PreconditionFailedException;
import org.causepilot.provisioning.control.ConnectionEditor;
import org.causepilot.provisioning.control.ConnectionTestFailedException;
import org.causepilot.provisioning.entity.ConnectionProposal;
import org.causepilot.provisioning.entity.OpenedConnection;

/** The connection of an organization, being changed: tried, compared, and saved once that was agreed to. */
@Named
@ViewScoped
public class ConnectionFormBacking extends EditedConnection {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private ConnectionEditor editor;

    private transient ConnectionProposal proposal;
    private transient boolean untestedOffered;
    private boolean copyAccepted;

    @Override
    OpenedConnection opening() {
        return editor.open(page.uuid());
    }

    public void test() {
        forgetProposal();
        getTesting().begin(() -> editor.test(page.uuid(), getForm().typed(), copyAccepted));
    }

    /** Shows what saving would change, and saves nothing. */
    public void review() {
        forgetProposal();
        getTesting().cancel();
        proposal = editor.propose(page.uuid(), getOpened(), getForm().typed());
    }

    public String save() {
        return save(true);
    }

    /** The second yes, to a connection whose test has failed. */
    public String saveUntested() {
        return save(false);
    }

    public void dismiss() {
        forgetProposal();
    }

    private String save(boolean test) {
        ConnectionProposal now =
                editor.propose(page.uuid(), getOpened(), getForm().typed());
        if (!now.equals(proposal)) {
            return askAgain(now);
        }
        try {
            editor.save(page.uuid(), now, getForm().typed(), test, copyAccepted);
        } catch (ConnectionTestFailedException failed) {
            getTesting().show(failed.report());
            untestedOffered = true;
            return null;
        } catch (PreconditionFailedException faster) {
            return askAgain(editor.propose(page.uuid(), getOpened(), getForm().typed()));
        }
        PageMessages.doneAtNextPage(test ? "connection.saved" : "connection.saved-untested");
        return "/admin/organization-database.xhtml?faces-redirect=true&id=" + page.uuid();
    }

    private String askAgain(ConnectionProposal now) {
        proposal = now;
        untestedOffered = false;
        PageMessages.failed("review.again");
        return null;
    }

    private void forgetProposal() {
        proposal = null;
        untestedOffered = false;
    }

    public ConnectionProposal getProposal() {
        return proposal;
    }

    public ConnectionDifference getDifference() {
        return proposal == null ? null : proposal.difference();
    }

    public ConnectionProposal.Meanwhile getMeanwhile() {
        return proposal == null ? null : proposal.meanwhile().orElse(null);
    }

    /** Whether the test has failed, so that saving needs a second yes. */
    public boolean isUntestedOffered() {
        return untestedOffered;
    }

    /** Whether the test found a copy of the organization's database, for which somebody has to vouch. */
    public boolean isCopyOffered() {
        return getTesting().hasFoundCopy();
    }

    public boolean isCopyAccepted() {
        return copyAccepted;
    }

    public void setCopyAccepted(boolean copyAccepted) {
        this.copyAccepted = copyAccepted;
    }
}
