package org.causepilot.connection.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One host in its canonical spelling: a lower-case name, a dotted quad or a bracketed IPv6 address. Any other spelling
 * is refused, because resolvers disagree on it (RFC 3986, section 7.4).
 *
 * @param text as it stands in a URL
 */
public record Host(String text) {

    private static final Pattern NAME =
            Pattern.compile("(?!.{254})[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    public Host {
        if (!canonical(text).equals(Optional.of(text))) {
            throw new ConnectionStringException(Rule.HOST_SPELLING, 0);
        }
    }

    public static Host parse(String written) {
        return parse(written, 0);
    }

    static Host parse(String written, int position) {
        if (written == null || written.isEmpty()) {
            throw new ConnectionStringException(Rule.HOST_MISSING, position);
        }
        return new Host(
                canonical(written).orElseThrow(() -> new ConnectionStringException(Rule.HOST_SPELLING, position)));
    }

    private static Optional<String> canonical(String written) {
        if (written.startsWith("[") && written.endsWith("]")) {
            return IpAddress.parse(written.substring(1, written.length() - 1))
                    .filter(IpAddress::isIpv6)
                    .map(address -> "[" + address + "]");
        }
        if (!written.chars().allMatch(each -> each < 0x80)) {
            return Optional.empty(); // before lower-casing, which turns the Kelvin sign into a k
        }
        String name = written.toLowerCase(Locale.ROOT);
        if (ENDS_IN_A_NUMBER.matcher(name).matches()) {
            return IpAddress.parse(name).filter(address -> !address.isIpv6()).map(IpAddress::toString);
        }
        return Optional.of(name).filter(candidate -> NAME.matcher(candidate).matches());
    }

    /** The address, when the host is one and no name server is needed. */
    public Optional<IpAddress> address() {
        return IpAddress.parse(bare());
    }

    /** Whether it says so itself: {@code localhost} and its subdomains (RFC 6761, section 6.3), 127.0.0.0/8, ::1. */
    public boolean isLoopback() {
        return address()
                .map(IpAddress::isLoopback)
                .orElseGet(() -> text.equals("localhost") || text.endsWith(".localhost"));
    }

    /** Without brackets, as a resolver wants it. */
    public String bare() {
        return text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
