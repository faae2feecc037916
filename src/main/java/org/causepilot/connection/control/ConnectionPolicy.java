package org.causepilot.connection.control;

import java.util.Objects;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.ConnectionStringException;
import org.causepilot.connection.entity.Endpoint;
import org.causepilot.connection.entity.HostNotAllowedException;
import org.causepilot.connection.entity.IpAddress;
import org.causepilot.connection.entity.Rule;
import org.causepilot.connection.entity.SslMode;

/**
 * What the operator permits: where to, with how much TLS, with which authentication. A string may ask for more, never
 * for less.
 *
 * @param minimum the least TLS; a connection that stays on this machine is exempt
 * @param trust whom to believe when a certificate is verified
 */
public record ConnectionPolicy(
        AllowedHosts hosts, SslMode minimum, Authentication authentication, CertificateTrust trust) {

    public ConnectionPolicy {
        Objects.requireNonNull(hosts, "hosts");
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(authentication, "authentication");
        Objects.requireNonNull(trust, "trust");
    }

    public ConnectionPolicy(AllowedHosts hosts, SslMode minimum, Authentication authentication) {
        this(hosts, minimum, authentication, CertificateTrust.ofTheJavaRuntime());
    }

    /**
     * Before any packet, a name look-up included.
     *
     * @throws HostNotAllowedException when the operator does not list the place
     * @throws ConnectionStringException when less TLS is asked for than the operator demands
     */
    public void judge(ConnectionString string) {
        if (!hosts.mayReach(string.endpoint())) {
            throw new HostNotAllowedException();
        }
        if (isExempt(string)) {
            return;
        }
        string.sslMode().filter(mode -> mode.isWeakerThan(minimum)).ifPresent(weak -> {
            throw new ConnectionStringException(Rule.SSLMODE_TOO_WEAK, 0);
        });
    }

    /**
     * At connect time, on the address that a packet would go to.
     *
     * @throws HostNotAllowedException when it may not; the reason is not told apart
     */
    public void judge(ConnectionString string, IpAddress resolved) {
        boolean leavesMachine = !resolved.isLoopback();
        if (!hosts.mayConnect(string.endpoint(), resolved) || leavesMachine && isExempt(string)) {
            throw new HostNotAllowedException();
        }
    }

    /** The mode in force: what the string asks for, or the operator's least; TLS if there is any, on this machine. */
    public SslMode sslModeFor(ConnectionString string) {
        return string.sslMode().orElse(isExempt(string) ? SslMode.PREFER : minimum);
    }

    /** Taken by its word before resolving; after it, a "localhost" that is elsewhere is refused. */
    private static boolean isExempt(ConnectionString string) {
        Endpoint endpoint = string.endpoint();
        return endpoint.host().isLoopback();
    }
}
