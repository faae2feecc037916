package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionFields;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.provisioning.control.ConnectionEditor;
import org.causepilot.provisioning.entity.OpenedConnection;

/** The connection to the database that an organization to be is going to use. */
@Named
@ViewScoped
public class OrganizationNewConnectionBacking extends EditedConnection {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationNewBacking step;

    @Inject
    private ConnectionEditor editor;

    /** Back at this step, everything is there but the password, which is known already. */
    @Override
    OpenedConnection opening() {
        Optional<ConnectionString> known = step.draft().connection();
        return new OpenedConnection(
                0, known.map(ConnectionFields::of).orElse(ConnectionFields.NONE), known.isPresent());
    }

    public void test() {
        getTesting().begin(() -> editor.test(typed()));
    }

    public String next() {
        step.draft().connectBy(typed());
        return step.summarise();
    }

    private ConnectionString typed() {
        return editor.complete(getForm().typed(), step.draft().connection());
    }

    /** An organization that does not exist yet has no database that could have been copied. */
    public boolean isCopyOffered() {
        return false;
    }

    public boolean isCopyAccepted() {
        return false;
    }

    public void setCopyAccepted(boolean never) {
        throw new IllegalStateException("there is nothing to vouch for");
    }
}
