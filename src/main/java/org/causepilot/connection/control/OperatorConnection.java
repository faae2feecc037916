package org.causepilot.connection.control;

import java.util.Optional;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.SslMode;
import org.postgresql.PGProperty;
import org.postgresql.ds.common.BaseDataSource;

/**
 * A connection that the operator configures, where no stranger has a say: it may go anywhere, with the TLS that the string
 * asks for. The server at its other end is believed no more than any other; and nothing is taken from the surroundings,
 * neither a password file nor a Kerberos ticket.
 *
 * @param authorities {@value CertificateTrust#SETTING}; unset, the driver looks where PostgreSQL's own clients do
 */
public record OperatorConnection(ConnectionString target, Authentication authentication, Optional<String> authorities) {

    private static final int MAX_SCRAM_ITERATIONS = 100_000;

    public void configure(BaseDataSource dataSource) {
        dataSource.setServerNames(new String[] {target.host()});
        dataSource.setPortNumbers(new int[] {target.port()});
        dataSource.setDatabaseName(target.database());
        dataSource.setUser(target.user());
        dataSource.setPassword(target.password());
        harden(dataSource);
        target.sslMode().ifPresent(mode -> secure(dataSource, mode));
    }

    private void harden(BaseDataSource dataSource) {
        set(dataSource, PGProperty.REQUIRE_AUTH, authentication.accepted());
        set(dataSource, PGProperty.CHANNEL_BINDING, "prefer");
        set(dataSource, PGProperty.GSS_ENC_MODE, "disable");
        set(dataSource, PGProperty.JAAS_LOGIN, "false");
        set(dataSource, PGProperty.SCRAM_MAX_ITERATIONS, Integer.toString(MAX_SCRAM_ITERATIONS));
        set(dataSource, PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
    }

    private void secure(BaseDataSource dataSource, SslMode mode) {
        set(dataSource, PGProperty.SSL_MODE, mode.wireName());
        if (mode.verifiesAuthority()) {
            authorities.ifPresent(setting -> {
                set(dataSource, PGProperty.SSL_FACTORY, AuthoritiesTlsFactory.class.getName());
                set(dataSource, PGProperty.SSL_FACTORY_ARG, setting);
            });
        }
    }

    private static void set(BaseDataSource dataSource, PGProperty property, String value) {
        dataSource.setProperty(property, value);
    }
}
