package org.causepilot.provisioning.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.causepilot.connection.entity.ConnectionFields;
import org.causepilot.connection.entity.ConnectionStringException;
import org.causepilot.connection.entity.PastedConnection;
import org.causepilot.connection.entity.SslMode;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * What the fields of a connection hold. The password is never sent back: a typed one lasts as long as the request, one
 * that came with a pasted string as long as the page.
 */
public class ConnectionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ConnectionFields fields = ConnectionFields.NONE;
    private transient String password;
    private transient String pasted;
    private transient String pastedPassword;
    private transient List<ConnectionStringException> refused = List.of();

    void show(ConnectionFields shown) {
        fields = shown.withoutPassword();
        password = null;
        pastedPassword = null;
        refused = List.of();
    }

    /** As typed, with the password when there is one. */
    ConnectionFields typed() {
        String given = password == null ? pastedPassword : password;
        return new ConnectionFields(
                fields.host(),
                fields.port(),
                fields.database(),
                fields.user(),
                given,
                fields.sslMode(),
                fields.connectTimeout(),
                fields.applicationName());
    }

    /** What the page does itself where scripts run, and does not understand less of. */
    public void readPasted() {
        String text = pasted;
        pasted = null;
        try {
            PastedConnection read = PastedConnection.of(text);
            show(read.fields());
            pastedPassword = read.fields().hasPassword() ? read.fields().password() : null;
            refused = read.refused();
        } catch (ConnectionStringException unreadable) {
            throw new ValidationException("pasted", unreadable.rule(), unreadable.detail());
        }
    }

    /** The parameters of what was pasted that are not accepted, each with its place and the rule. */
    public List<Message> getRefused() {
        return refused == null
                ? List.of()
                : refused.stream().map(ConnectionStringException::detail).toList();
    }

    /** Whether a password came with what was pasted. */
    public boolean isPasswordPasted() {
        return pastedPassword != null;
    }

    public List<String> getSslModes() {
        return Stream.of(SslMode.values()).map(SslMode::wireName).toList();
    }

    /** The connection as it would be written, without its password. */
    public String getPreview() {
        return fields.preview();
    }

    public String getPasted() {
        return null;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public String getHost() {
        return fields.host();
    }

    public void setHost(String host) {
        change(host, fields.port(), fields.database(), fields.user());
    }

    public String getPort() {
        return fields.port();
    }

    public void setPort(String port) {
        change(fields.host(), port, fields.database(), fields.user());
    }

    public String getDatabase() {
        return fields.database();
    }

    public void setDatabase(String database) {
        change(fields.host(), fields.port(), database, fields.user());
    }

    public String getUser() {
        return fields.user();
    }

    public void setUser(String user) {
        change(fields.host(), fields.port(), fields.database(), user);
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getSslMode() {
        return fields.sslMode();
    }

    public void setSslMode(String sslMode) {
        ask(sslMode, fields.connectTimeout(), fields.applicationName());
    }

    public String getConnectTimeout() {
        return fields.connectTimeout();
    }

    public void setConnectTimeout(String connectTimeout) {
        ask(fields.sslMode(), connectTimeout, fields.applicationName());
    }

    public String getApplicationName() {
        return fields.applicationName();
    }

    public void setApplicationName(String applicationName) {
        ask(fields.sslMode(), fields.connectTimeout(), applicationName);
    }

    private void change(String host, String port, String database, String user) {
        fields = new ConnectionFields(
                host, port, database, user, "", fields.sslMode(), fields.connectTimeout(), fields.applicationName());
    }

    private void ask(String sslMode, String connectTimeout, String applicationName) {
        fields = new ConnectionFields(
                fields.host(),
                fields.port(),
                fields.database(),
                fields.user(),
                "",
                sslMode,
                connectTimeout,
                applicationName);
    }
}
