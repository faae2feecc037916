package org.causepilot.connection.entity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An IP address as bytes, read from its one strict spelling. {@link InetAddress} would also take {@code 127.1},
 * {@code 2130706433} and {@code 0177.0.0.1}, and turns mapped IPv6 addresses into IPv4 behind our back.
 */
public final class IpAddress {

    private final byte[] bytes;

    IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    public static IpAddress of(InetAddress address) {
        return new IpAddress(address.getAddress());
    }

    /** Dotted quad without leading zeros, or IPv6 without zone and brackets (RFC 4291, section 2.2). */
    public static Optional<IpAddress> parse(String text) {
        return Optional.ofNullable(text.indexOf(':') >= 0 ? Ipv6Text.parse(text) : Ipv4Text.parse(text))
                .map(IpAddress::new);
    }

    public boolean isIpv6() {
        return bytes.length == 16;
    }

    /** The machine itself: 127.0.0.0/8 and ::1. */
    public boolean isLoopback() {
        return AddressClass.of(this) == AddressClass.LOOPBACK;
    }

    /** The first half of an IPv6 address: what one customer of a network has to themselves (RFC 6177). */
    public String network64() {
        return HexFormat.of().formatHex(bytes, 0, 8);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Canonical: dotted quad, or RFC 5952 for IPv6. */
    @Override
    public String toString() {
        return isIpv6() ? Ipv6Text.format(bytes) : Ipv4Text.format(bytes, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return HexFormat.of().formatHex(bytes).hashCode();
    }
}
