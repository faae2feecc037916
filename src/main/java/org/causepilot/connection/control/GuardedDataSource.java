package org.causepilot.connection.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import org.causepilot.connection.entity.ConnectionString;
import org.postgresql.Driver;

/**
 * Connections to one database, each of them judged anew: a name that resolves elsewhere today, a server that lost its
 * certificate or asks for the password in clear is met by the same guard as at the first test. Goes to the PostgreSQL
 * driver itself; {@code DriverManager} would offer the URL to every driver in the server.
 */
public final class GuardedDataSource extends BareDataSource {

    private static final Logger LOGGER = Logger.getLogger(GuardedDataSource.class.getName());

    private final ConnectionString string;
    private final ConnectionPolicy policy;
    private final DriverSettings settings;

    GuardedDataSource(ConnectionString string, ConnectionPolicy policy, DriverSettings settings) {
        this.string = string;
        this.policy = policy;
        this.settings = settings;
    }

    /** @throws ConnectFailedException that names the failure and repeats nothing of what the server said */
    @Override
    public Connection getConnection() throws SQLException {
        Dial dial = Dial.begin(string, policy, limits());
        try {
            Connection connection = open(dial, settings);
            if (!dial.establish()) {
                throw new SQLException("Signed in too late", "08001");
            }
            return connection;
        } catch (SQLException failed) {
            Failure failure = Diagnosis.of(failed, dial);
            LOGGER.fine(() -> LogText.of(string, failure, failed));
            throw new ConnectFailedException(failure, failed.getSQLState());
        } finally {
            dial.closeUnlessEstablished();
        }
    }

    private Limits limits() {
        return string.connectTimeout().map(Limits.OF_A_LOGIN::withContact).orElse(Limits.OF_A_LOGIN);
    }

    /** One connection of the driver's, under the eyes of {@code dial}. */
    static Connection open(Dial dial, DriverSettings settings) throws SQLException {
        return new Driver().connect(DriverSettings.url(dial.string()), settings.properties(dial));
    }

    @Override
    public String toString() {
        return "GuardedDataSource " + string.masked();
    }
}
