package org.causepilot.connection.control;

import java.util.Optional;
import org.causepilot.connection.entity.SslMode;
import org.postgresql.ssl.WrappedFactory;

/**
 * Named to the driver as the {@code sslfactory} of a connection that the operator configures; the driver itself compares
 * the name. Public, with this constructor, because the driver makes it by reflection.
 */
public final class AuthoritiesTlsFactory extends WrappedFactory {

    /** @param setting the certificates, as PEM text or a path */
    public AuthoritiesTlsFactory(String setting) {
        factory = CertificateTrust.configured(Optional.of(setting))
                .contextFor(SslMode.VERIFY_CA)
                .getSocketFactory();
    }
}
