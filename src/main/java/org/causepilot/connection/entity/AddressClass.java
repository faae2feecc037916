package org.causepilot.connection.entity;

import java.util.List;
import java.util.stream.Stream;

/**
 * What may be done with an address, from its bytes alone: {@code InetAddress.isLoopbackAddress()} and its sisters miss
 * cloud metadata and every form that carries an IPv4 address inside an IPv6 one.
 */
public enum AddressClass {
    /** May be reached when the operator lists it. */
    ORDINARY,
    /** The machine itself: only when the operator lists exactly that. */
    LOOPBACK,
    /** Never a database server, even when listed. */
    FORBIDDEN;

    private static final List<Cidr> LOOPBACKS = blocks("127.0.0.0/8", "::1");

    private static final List<Cidr> NEVER = blocks(
            "0.0.0.0/8", // this network, unspecified
            "169.254.0.0/16", // link-local, metadata of most clouds
            "100.100.100.200", // metadata, Alibaba
            "168.63.129.16", // wire server, Azure
            "192.0.0.0/24", // protocol assignments, metadata of Oracle
            "192.88.99.0/24", // 6to4 relays
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "::/96", // unspecified, IPv4-compatible
            "::ffff:0:0/96", // IPv4-mapped
            "::ffff:0:0:0/96", // SIIT
            "64:ff9b::/96", // NAT64
            "64:ff9b:1::/48", // local NAT64
            "100::/64", // discard
            "2001::/32", // Teredo
            "2002::/16", // 6to4
            "fd00:ec2::/32", // metadata, Amazon
            "fd20:ce::254", // metadata, Google
            "fe80::/10", // link-local
            "fec0::/10", // site-local, deprecated
            "ff00::/8"); // multicast

    /** The broader block {@code ::/96} holds {@code ::1}, so loopback is looked for first. */
    public static AddressClass of(IpAddress address) {
        if (in(LOOPBACKS, address)) {
            return LOOPBACK;
        }
        return in(NEVER, address) ? FORBIDDEN : ORDINARY;
    }

    private static boolean in(List<Cidr> blocks, IpAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<Cidr> blocks(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
