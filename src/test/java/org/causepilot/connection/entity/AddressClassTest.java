package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causepilot.connection.entity.AddressClass.FORBIDDEN;
import static org.causepilot.connection.entity.AddressClass.LOOPBACK;
import static org.causepilot.connection.entity.AddressClass.ORDINARY;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every block at its first and last address, and one beyond either. */
class AddressClassTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.0.0.0/8, FORBIDDEN",
        "127.0.0.0/8, LOOPBACK",
        "169.254.0.0/16, FORBIDDEN",
        "100.100.100.200/32, FORBIDDEN",
        "168.63.129.16/32, FORBIDDEN",
        "192.0.0.0/24, FORBIDDEN",
        "192.88.99.0/24, FORBIDDEN",
        "10.0.0.0/8, ORDINARY",
        "172.16.0.0/12, ORDINARY",
        "192.168.0.0/16, ORDINARY",
        "100.64.0.0/18, ORDINARY",
        "224.0.0.0/4, FORBIDDEN",
        "240.0.0.0/4, FORBIDDEN",
        "::1/128, LOOPBACK",
        "::/128, FORBIDDEN",
        "::ffff:0:0/96, FORBIDDEN",
        "::ffff:0:0:0/96, FORBIDDEN",
        "64:ff9b::/96, FORBIDDEN",
        "64:ff9b:1::/48, FORBIDDEN",
        "100::/64, FORBIDDEN",
        "2001::/32, FORBIDDEN",
        "2002::/16, FORBIDDEN",
        "fd00:ec2::/32, FORBIDDEN",
        "fd20:ce::254/128, FORBIDDEN",
        "fe80::/10, FORBIDDEN",
        "fec0::/10, FORBIDDEN",
        "ff00::/8, FORBIDDEN",
        "2001:db8::/32, ORDINARY",
        "fc00::/8, ORDINARY"
    })
    void classesAWholeBlock(String block, AddressClass expected) {
        Cidr cidr = Cidr.of(block);
        assertThat(AddressClass.of(cidr.first())).isEqualTo(expected);
        assertThat(AddressClass.of(Blocks.last(cidr))).isEqualTo(expected);
        assertThat(cidr.contains(Blocks.last(cidr))).isTrue();
        Blocks.before(cidr)
                .ifPresent(address -> assertThat(cidr.contains(address)).isFalse());
        Blocks.after(cidr)
                .ifPresent(address -> assertThat(cidr.contains(address)).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1.0.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "100.100.100.199",
        "100.100.100.201", "168.63.129.15", "168.63.129.17", "191.255.255.255", "192.0.1.0", "192.88.98.255",
        "192.88.100.0", "223.255.255.255", "::1:0:0:0", "64:ff9b:0:0:0:1::", "64:ff9b:2::", "100:0:0:1::",
        "2001:1::", "2001:0:ffff:ffff::1:ffff:ffff", "2003::", "fd00:ec1:ffff::", "fd00:ec3::", "fd20:ce::253",
        "fe7f:ffff::", "feff:ffff::"
    })
    void stopsWhereABlockStops(String neighbour) {
        IpAddress address = IpAddress.parse(neighbour).orElseThrow();
        AddressClass expected = neighbour.startsWith("2001:0:") || neighbour.startsWith("feff") ? FORBIDDEN : ORDINARY;
        assertThat(AddressClass.of(address)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "2002:7f00:1::",
        "::169.254.169.254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "fd00:ec2::254"
    })
    void seesThroughDisguises(String disguise) {
        assertThat(AddressClass.of(IpAddress.parse(disguise).orElseThrow())).isEqualTo(FORBIDDEN);
    }

    @Test
    void judgesTheAddressThatJavaMakesOfAMappedOne() throws UnknownHostException {
        InetAddress mapped = InetAddress.getByName("::ffff:127.0.0.1");
        assertThat(AddressClass.of(IpAddress.of(mapped))).isEqualTo(LOOPBACK);
    }
}
