package org.causepilot.provisioning.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionFields;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.provisioning.control.ConnectionEditor;
import org.causepilot.provisioning.entity.OpenedConnection;

/** The connection to the database that an organization to be is going to use. */
@Named
@ViewScoped
public class OrganizationNewConnectionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationNewBacking step;

    @Inject
    private ConnectionEditor editor;

    private final ConnectionForm form = new ConnectionForm();
    private final ConnectionTesting testing = new ConnectionTesting();
    private OpenedConnection opened;

    /** Back at this step, everything is there but the password, which is known already. */
    public void open() {
        Optional<ConnectionString> known = step.draft().connection();
        opened = new OpenedConnection(
                0, known.map(ConnectionFields::of).orElse(ConnectionFields.NONE), known.isPresent());
        form.show(opened.fields());
    }

    @PreDestroy
    void leave() {
        testing.cancel();
    }

    public void test() {
        testing.begin(() -> editor.test(typed()));
    }

    public String next() {
        step.draft().connectBy(typed());
        return step.summarise();
    }

    private ConnectionString typed() {
        return editor.complete(form.typed(), step.draft().connection());
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
