package org.causepilot.connection.control;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.causepilot.connection.entity.Host;
import org.causepilot.connection.entity.IpAddress;

/**
 * Whether a certificate is made out to a host (RFC 6125, subject alternative names only). For the report of modes that
 * do not ask; {@code verify-full} is decided by the Java runtime during the handshake.
 */
final class CertificateNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateNames() {}

    static boolean cover(X509Certificate certificate, Host host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> covers((int) name.get(0), name.get(1), host));
        } catch (CertificateParsingException malformed) {
            return false;
        }
    }

    private static boolean covers(int kind, Object name, Host host) {
        return switch (kind) {
            case DNS_NAME -> host.address().isEmpty() && covers(name.toString().toLowerCase(Locale.ROOT), host.text());
            case IP_ADDRESS -> host.address().isPresent() && host.address().equals(IpAddress.parse(name.toString()));
            default -> false;
        };
    }

    /** A star stands for exactly one label, the first. */
    private static boolean covers(String pattern, String host) {
        int dot = host.indexOf('.');
        return pattern.equals(host)
                || pattern.startsWith("*.") && dot > 0 && pattern.substring(1).equals(host.substring(dot));
    }
}
