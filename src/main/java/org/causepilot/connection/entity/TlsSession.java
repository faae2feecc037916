package org.causepilot.connection.entity;

import java.time.Instant;

/**
 * What was agreed with the server.
 *
 * @param protocol {@code TLSv1.3}
 * @param subject of the server's certificate, made fit for display
 * @param expiresAt of the server's certificate
 * @param verified whether a trusted authority vouches for the certificate
 * @param nameMatched whether the certificate is made out to the host that was asked for
 */
public record TlsSession(
        SslMode mode, String protocol, String subject, Instant expiresAt, boolean verified, boolean nameMatched) {}
