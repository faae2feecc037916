package org.causepilot.connection.entity;

import java.util.Optional;

/** A block of addresses, {@code 10.0.0.0/8} or {@code fd00::/8}; a lone address is a block of one. */
record Cidr(IpAddress first, int bits) {

    static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a block of addresses: " + text));
    }

    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return IpAddress.parse(address).flatMap(first -> {
            int width = first.bytes().length * 8;
            int bits = slash < 0 ? width : bits(text.substring(slash + 1));
            return bits < 0 || bits > width ? Optional.empty() : Optional.of(new Cidr(first, bits));
        });
    }

    private static int bits(String text) {
        return text.matches("0|[1-9][0-9]{0,2}") ? Integer.parseInt(text) : -1;
    }

    boolean contains(IpAddress address) {
        byte[] mine = first.bytes();
        byte[] other = address.bytes();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = 0xff << Math.max(0, 8 - (bits - bit)) & 0xff;
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
