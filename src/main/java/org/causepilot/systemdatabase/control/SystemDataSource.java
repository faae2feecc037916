package org.causepilot.systemdatabase.control;

import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.connection.control.CertificateTrust;
import org.causepilot.connection.control.OperatorConnection;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionStringException;
import org.causepilot.platform.settings.LibraryLogs;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The data source behind the container's pool. It configures itself from {@code CAUSEPILOT_SYSTEM_DB_URL}: a data source
 * definition could only take a JDBC URL, and would show the password in it.
 */
public class SystemDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = Logger.getLogger(SystemDataSource.class.getName());
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 30;
    private static final int SHORT_CONNECT_SECONDS = 2;
    private static final int SHORT_READ_SECONDS = 3;

    public SystemDataSource() {
        LibraryLogs.quieten();
        configuredOrRefused().configure(this);
        setApplicationName("CausePilot system");
        setConnectTimeout(CONNECT_SECONDS);
        setSocketTimeout(READ_SECONDS);
        setTcpKeepAlive(true);
    }

    /** For what must soon know that nobody answers; its statements are short. */
    static SystemDataSource impatient() {
        SystemDataSource source = new SystemDataSource();
        source.setConnectTimeout(SHORT_CONNECT_SECONDS);
        source.setSocketTimeout(SHORT_READ_SECONDS);
        return source;
    }

    /** JPA connects before any start-up rule is asked; without a line of ours the reason would stand among the server's. */
    private static OperatorConnection configuredOrRefused() {
        try {
            return configured();
        } catch (IllegalStateException refused) {
            LOGGER.log(Level.SEVERE, "start refused - {0}", refused.getMessage());
            throw refused;
        }
    }

    /** @throws IllegalStateException names the setting and what is wrong with it, never its value */
    static OperatorConnection configured() {
        Optional<String> authorities = setting(CertificateTrust.SETTING);
        CertificateTrust.configured(authorities);
        return new OperatorConnection(target(), authentication(), authorities);
    }

    private static ConnectionString target() {
        try {
            return ConnectionString.parse(
                    setting("CAUSEPILOT_SYSTEM_DB_URL")
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "CAUSEPILOT_SYSTEM_DB_URL is not set: give postgresql://user:password@host:5432/causepilot_main")));
        } catch (ConnectionStringException invalid) {
            throw new IllegalStateException("CAUSEPILOT_SYSTEM_DB_URL is not valid: " + invalid.rule(), invalid);
        }
    }

    private static Authentication authentication() {
        try {
            return setting("CAUSEPILOT_DB_AUTH").map(Authentication::parse).orElse(Authentication.SCRAM_SHA_256);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("CAUSEPILOT_DB_AUTH is not valid: " + unknown.getMessage(), unknown);
        }
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    /** A definition that names no server means "localhost" to the pool, which would win over the configured one. */
    @Override
    @SuppressWarnings("deprecation")
    public void setServerName(String name) {
        // see configured()
    }

    /** The address is not ours to change: a pool that tries to set one must not win. */
    @Override
    public void setURL(String url) {
        throw new UnsupportedOperationException("CAUSEPILOT_SYSTEM_DB_URL says where the system database is");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.cast(this);
    }
}
