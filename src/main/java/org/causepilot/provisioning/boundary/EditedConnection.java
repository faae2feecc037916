package org.causepilot.provisioning.boundary;

import jakarta.annotation.PreDestroy;
import java.io.Serializable;
import org.causepilot.provisioning.entity.OpenedConnection;

/** A connection in the fields of a page: as it was opened, as it is being typed, and the test of it. */
public abstract class EditedConnection implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConnectionForm form = new ConnectionForm();
    private final ConnectionTesting testing = new ConnectionTesting();
    private OpenedConnection opened;

    /** Fills the fields. */
    public void open() {
        opened = opening();
        form.show(opened.fields());
    }

    abstract OpenedConnection opening();

    /** A page that is left takes its test with it. */
    @PreDestroy
    void leave() {
        testing.cancel();
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
}
