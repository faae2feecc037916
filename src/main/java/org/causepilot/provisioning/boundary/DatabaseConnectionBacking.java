package org.causepilot.provisioning.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.causepilot.connection.entity.ConnectionTestReport;
import org.causepilot.platform.faces.PageMessages;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;
import org.causepilot.provisioning.control.ConnectionChange;
import org.causepilot.provisioning.control.ConnectionTestFailedException;
import org.causepilot.provisioning.control.DatabaseProvisioning;
import org.causepilot.provisioning.control.DatabaseStatusReader;
import org.causepilot.provisioning.entity.DatabaseState;
import org.causepilot.provisioning.entity.DatabaseStatus;

/** The card of an organization's database. What is typed into it does not outlive the request. */
@Named
@ViewScoped
public class DatabaseConnectionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationBacking page;

    @Inject
    private DatabaseStatusReader statusReader;

    @Inject
    private ConnectionChange change;

    @Inject
    private DatabaseProvisioning provisioning;

    private transient String text;
    private transient DatabaseStatus database;
    private transient ConnectionTestReport report;

    public void test() {
        report = null;
        report = change.test(page.uuid(), typed(), false);
    }

    public String save() {
        report = null;
        try {
            change.change(page.uuid(), typed().orElseThrow(DatabaseConnectionBacking::missing), true, false, null);
        } catch (ConnectionTestFailedException failed) {
            report = failed.report();
            PageMessages.failed("connection.not-saved");
            return null;
        }
        return shownAgain("connection.saved");
    }

    public String create() {
        return shownAgain("connection.created", provisioning.create(page.uuid()).databaseName());
    }

    public DatabaseStatus getDatabase() {
        if (database == null) {
            database = statusReader.read(page.uuid());
        }
        return database;
    }

    public String getMaskedConnection() {
        return page.overview().maskedConnection().orElse(null);
    }

    public boolean isCreatable() {
        DatabaseState state = getDatabase().state();
        return state == DatabaseState.NOT_CREATED || state == DatabaseState.NOT_CONFIGURED;
    }

    public ConnectionTestReport getReport() {
        return report;
    }

    public String getText() {
        return null;
    }

    public void setText(String text) {
        this.text = text;
    }

    private Optional<String> typed() {
        Optional<String> typed = Optional.ofNullable(text);
        text = null;
        return typed;
    }

    private static ValidationException missing() {
        return new ValidationException("db_connection_string", "required", Message.of("provisioning.string-required"));
    }

    private String shownAgain(String key, Object... arguments) {
        PageMessages.doneAtNextPage(key, arguments);
        return "/admin/organization.xhtml?faces-redirect=true&id=" + page.uuid();
    }
}
