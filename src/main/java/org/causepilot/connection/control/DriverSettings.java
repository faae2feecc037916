package org.causepilot.connection.control;

import java.time.Duration;
import java.util.Properties;
import org.causepilot.connection.entity.ConnectionString;
import org.postgresql.PGProperty;

/**
 * Everything the driver is told, and by whom: by us. The user's text has no part in it; host, port and database were
 * parsed, and the options it may set come through {@link ConnectionString} one by one.
 *
 * <p>All but host and port travel as properties. In a URL they would win over properties, and would be decoded a second
 * time.
 *
 * @param socketTimeout how long a single read may wait once signed in
 * @param maxResultBuffer how much of one result the driver keeps in memory, {@code 64M}
 * @param applicationName unless the string brings one
 * @param prepareThreshold how often a statement runs before the server keeps it prepared; 0 for never, which is what
 *     somebody does who may have another session for each transaction, as behind a pooler
 */
public record DriverSettings(
        Duration socketTimeout, String maxResultBuffer, String applicationName, int prepareThreshold) {

    /** For a pool that serves requests. */
    public static final DriverSettings FOR_REQUESTS =
            new DriverSettings(Duration.ofSeconds(60), "64M", "causepilot", 5);

    /** For statements that rewrite tables. */
    public static final DriverSettings FOR_MIGRATIONS =
            new DriverSettings(Duration.ofMinutes(30), "64M", "causepilot-migration", 0);

    static final DriverSettings FOR_TESTS = new DriverSettings(Duration.ofSeconds(10), "512K", "causepilot-test", 0);

    private static final int CANCEL_SECONDS = 5;
    private static final int MAX_SCRAM_ITERATIONS = 100_000;

    /** Opens guarded connections to one database; throws nothing until it is asked for one. */
    public GuardedDataSource dataSource(ConnectionString string, ConnectionPolicy policy) {
        return new GuardedDataSource(string, policy, this);
    }

    /** The whole URL. The host is of our own spelling, so there is nothing in it to decode. */
    static String url(ConnectionString string) {
        return "jdbc:postgresql://" + string.endpoint() + "/";
    }

    Properties properties(Dial dial) {
        Properties properties = new Properties();
        who(dial.string(), properties);
        guard(dial, properties);
        limit(dial, properties);
        return properties;
    }

    private void who(ConnectionString string, Properties properties) {
        PGProperty.PG_DBNAME.set(properties, string.database());
        PGProperty.USER.set(properties, string.user());
        PGProperty.PASSWORD.set(properties, string.password());
        PGProperty.APPLICATION_NAME.set(properties, string.applicationName().orElse(applicationName));
    }

    private static void guard(Dial dial, Properties properties) {
        PGProperty.SOCKET_FACTORY.set(properties, GuardedSocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(properties, dial.key());
        PGProperty.SSL_FACTORY.set(properties, GuardedTlsFactory.class.getName());
        PGProperty.SSL_FACTORY_ARG.set(properties, dial.key());
        PGProperty.CLASS_LOADER_STRATEGY.set(properties, "driver");
        PGProperty.SSL_MODE.set(properties, dial.sslMode().wireName());
        PGProperty.REQUIRE_AUTH.set(properties, dial.policy().authentication().accepted());
        PGProperty.CHANNEL_BINDING.set(properties, "prefer");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.JAAS_LOGIN.set(properties, false);
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
    }

    /**
     * Whole seconds, at least one, because the driver reads 0 as "for ever". The {@link Dial} is stricter with the time
     * of a sign-in; the driver's own limit stands behind it.
     */
    private void limit(Dial dial, Properties properties) {
        int contact = (int) Math.max(1, dial.limits().contact().toSeconds());
        PGProperty.CONNECT_TIMEOUT.set(properties, contact);
        PGProperty.SSL_RESPONSE_TIMEOUT.set(properties, contact * 1000);
        PGProperty.LOGIN_TIMEOUT.set(properties, (int) dial.limits().total().toSeconds() + 1);
        PGProperty.SOCKET_TIMEOUT.set(properties, (int) Math.max(1, socketTimeout.toSeconds()));
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, CANCEL_SECONDS);
        PGProperty.PREPARE_THRESHOLD.set(properties, prepareThreshold);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.MAX_RESULT_BUFFER.set(properties, maxResultBuffer);
        PGProperty.SCRAM_MAX_ITERATIONS.set(properties, MAX_SCRAM_ITERATIONS);
    }
}
