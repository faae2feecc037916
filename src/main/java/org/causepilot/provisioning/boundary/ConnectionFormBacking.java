package org.causepilot.provisioning.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
public class ConnectionFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private ConnectionEditor editor;

    private final ConnectionForm form = new ConnectionForm();
    private final ConnectionTesting testing = new ConnectionTesting();
    private OpenedConnection opened;
    private transient ConnectionProposal proposal;
    private transient boolean untestedOffered;
    private boolean copyAccepted;

    public void open() {
        opened = editor.open(page.uuid());
        form.show(opened.fields());
        forgetProposal();
    }

    @PreDestroy
    void leave() {
        testing.cancel();
    }

    public void test() {
        forgetProposal();
        testing.begin(() -> editor.test(page.uuid(), form.typed(), copyAccepted));
    }

    /** Shows what saving would change, and saves nothing. */
    public void review() {
        forgetProposal();
        testing.cancel();
        proposal = editor.propose(page.uuid(), getOpened(), form.typed());
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
        ConnectionProposal now = editor.propose(page.uuid(), getOpened(), form.typed());
        if (!now.equals(proposal)) {
            return askAgain(now);
        }
        try {
            editor.save(page.uuid(), now, form.typed(), test, copyAccepted);
        } catch (ConnectionTestFailedException failed) {
            testing.show(failed.report());
            untestedOffered = true;
            return null;
        } catch (PreconditionFailedException faster) {
            return askAgain(editor.propose(page.uuid(), getOpened(), form.typed()));
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

    public ConnectionForm getForm() {
        return form;
    }

    public ConnectionTesting getTesting() {
        return testing;
    }

    public OpenedConnection getOpened() {
        if (opened == null) {
            open();
        }
        return opened;
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
        return testing.hasFoundCopy();
    }

    public boolean isCopyAccepted() {
        return copyAccepted;
    }

    public void setCopyAccepted(boolean copyAccepted) {
        this.copyAccepted = copyAccepted;
    }
}
