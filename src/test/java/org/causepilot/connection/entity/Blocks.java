package org.causepilot.connection.entity;

import java.math.BigInteger;
import java.util.Optional;

/** The edges of a block of addresses, by arithmetic instead of by masks. */
final class Blocks {

    private Blocks() {}

    static IpAddress last(Cidr block) {
        return address(first(block).add(size(block)).subtract(BigInteger.ONE), width(block))
                .orElseThrow();
    }

    static Optional<IpAddress> before(Cidr block) {
        return address(first(block).subtract(BigInteger.ONE), width(block));
    }

    static Optional<IpAddress> after(Cidr block) {
        return address(first(block).add(size(block)), width(block));
    }

    private static BigInteger first(Cidr block) {
        return new BigInteger(1, block.first().bytes());
    }

    private static BigInteger size(Cidr block) {
        return BigInteger.ONE.shiftLeft(width(block) * 8 - block.bits());
    }

    private static int width(Cidr block) {
        return block.first().bytes().length;
    }

    private static Optional<IpAddress> address(BigInteger number, int width) {
        if (number.signum() < 0 || number.bitLength() > width * 8) {
            return Optional.empty();
        }
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[width - 1 - i] = number.shiftRight(8 * i).byteValue();
        }
        return Optional.of(new IpAddress(bytes));
    }
}
