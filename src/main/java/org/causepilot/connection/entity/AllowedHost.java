package org.causepilot.connection.entity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One entry of {@link AllowedHosts}: a name or a block of addresses, and its ports.
 *
 * @param host lower case, {@code null} for a block
 * @param block {@code null} for a name
 * @param ports empty: every port
 */
record AllowedHost(Host host, Cidr block, Set<Integer> ports) {

    private static final Set<Integer> USUAL_PORTS = Set.of(5432, 6432);
    private static final Pattern BRACKETED =
            Pattern.compile("\\[(?<address>[^\\]]*)\\](?<bits>/[0-9]+)?(:(?<ports>.*))?");
    private static final Pattern PLAIN = Pattern.compile("(?<target>[^:]+)(:(?<ports>[^:]*))?");

    static AllowedHost parse(String entry) {
        Matcher bracketed = BRACKETED.matcher(entry);
        if (bracketed.matches()) {
            String bits = Optional.ofNullable(bracketed.group("bits")).orElse("");
            return block(bracketed.group("address") + bits, bracketed.group("ports"), entry);
        }
        Matcher plain = PLAIN.matcher(entry);
        return plain.matches() ? of(plain.group("target"), plain.group("ports"), entry) : of(entry, null, entry);
    }

    private static AllowedHost of(String target, String ports, String entry) {
        if (Cidr.parse(target).isPresent()) {
            return block(target, ports, entry);
        }
        Host host = name(target, entry);
        return new AllowedHost(host, null, ports(ports, host.isLoopback(), entry));
    }

    private static AllowedHost block(String target, String ports, String entry) {
        Cidr block = Cidr.parse(target)
                .orElseThrow(() -> new IllegalArgumentException("Not a block of addresses: " + entry));
        return new AllowedHost(null, block, ports(ports, block.first().isLoopback(), entry));
    }

    private static Host name(String target, String entry) {
        try {
            return Host.parse(target);
        } catch (ConnectionStringException misspelt) {
            throw new IllegalArgumentException("Neither a host name nor an address: " + entry, misspelt);
        }
    }

    private static Set<Integer> ports(String written, boolean loopback, String entry) {
        if (written == null) {
            return loopback ? Set.of() : USUAL_PORTS;
        }
        if (written.equals("*")) {
            return Set.of();
        }
        try {
            return Arrays.stream(written.split("\\|", -1))
                    .map(port -> Endpoint.port(port, 0))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ConnectionStringException misspelt) {
            throw new IllegalArgumentException("Not a port, a list such as 5432|6432, or *: " + entry, misspelt);
        }
    }

    boolean isNamed(Host other) {
        return other.equals(host);
    }

    /** A broad block, 0.0.0.0/0 at worst, does not mean this machine. */
    boolean holds(IpAddress address) {
        return block != null
                && block.contains(address)
                && address.isLoopback() == block.first().isLoopback();
    }

    boolean hasPort(int port) {
        return ports.isEmpty() || ports.contains(port);
    }

    boolean mayHoldNames(int port) {
        return block != null && !block.first().isLoopback() && hasPort(port);
    }

    @Override
    public String toString() {
        String target = block == null
                ? host.text()
                : (block.first().isIpv6()
                                ? "[" + block.first() + "]"
                                : block.first().toString()) + "/" + block.bits();
        return target
                + (ports.isEmpty()
                        ? ":*"
                        : new TreeSet<>(ports).stream().map(String::valueOf).collect(Collectors.joining("|", ":", "")));
    }
}
