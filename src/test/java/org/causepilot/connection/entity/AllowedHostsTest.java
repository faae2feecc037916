package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private final AllowedHosts cut = AllowedHosts.parse(
            "db.example.org, pool.example.org:5432|6543, 10.20.0.0/16:*, [fd12::]/32:5433, ::1, 127.0.0.1, localhost");

    @Nested
    class BeforeResolving {

        @Test
        void allowsWhatIsListed() {
            assertThat(mayReach("db.example.org", 5432)).isTrue();
            assertThat(mayReach("db.example.org", 6432)).isTrue();
            assertThat(mayReach("pool.example.org", 6543)).isTrue();
            assertThat(mayReach("10.20.255.255", 1)).isTrue();
            assertThat(mayReach("[fd12::9]", 5433)).isTrue();
            assertThat(mayReach("[::1]", 33333)).isTrue();
            assertThat(mayReach("127.0.0.1", 33333)).isTrue();
            assertThat(mayReach("localhost", 33333)).isTrue();
        }

        @Test
        void refusesWhatIsNot() {
            assertThat(mayReach("10.21.0.0", 5432)).isFalse();
            assertThat(mayReach("[fd12::9]", 5432)).isFalse();
            assertThat(mayReach("127.0.0.2", 5432)).isFalse();
            assertThat(mayReach("192.0.2.1", 5432)).isFalse();
        }

        @Test
        void leavesAnUnlistedNameToItsAddressWhenABlockIsListedForThatPort() {
            assertThat(mayReach("other.example.org", 5432)).isTrue();
            assertThat(AllowedHosts.parse("10.20.0.0/16").mayReach(at("other.example.org", 5433)))
                    .isFalse();
        }

        @Test
        void refusesAnUnlistedNameAtOnceWhenOnlyNamesAndLoopbackAreListed() {
            AllowedHosts development = AllowedHosts.parse("127.0.0.0/8, ::1, localhost");
            assertThat(development.mayReach(at("db.example.org", 5432))).isFalse();
            assertThat(AllowedHosts.parse("db.example.org").mayReach(at("evil.example.org", 5432)))
                    .isFalse();
            assertThat(AllowedHosts.parse("db.example.org").mayReach(at("sub.db.example.org", 5432)))
                    .isFalse();
        }

        @Test
        void refusesForbiddenAddressesEvenWhenListed() {
            AllowedHosts everything = AllowedHosts.parse("0.0.0.0/0:*, [::]/0:*");
            for (String never : new String[] {
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "100.100.100.200",
                "[fe80::1]",
                "[::]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]",
                "[fd00:ec2::254]"
            }) {
                assertThat(everything.mayReach(at(never, 5432))).as(never).isFalse();
            }
            assertThat(everything.mayReach(at("192.0.2.1", 5432))).isTrue();
        }

        @Test
        void takesNoBroadBlockForThisMachine() {
            AllowedHosts everything = AllowedHosts.parse("0.0.0.0/0:*, [::]/0:*");
            assertThat(everything.mayReach(at("127.0.0.1", 5432))).isFalse();
            assertThat(everything.mayReach(at("[::1]", 5432))).isFalse();
        }

        private boolean mayReach(String host, int port) {
            return cut.mayReach(at(host, port));
        }
    }

    @Nested
    class AfterResolving {

        @Test
        void allowsAListedNameItsPublicAndPrivateAddresses() {
            assertThat(mayConnect("db.example.org", 5432, "192.0.2.1")).isTrue();
            assertThat(mayConnect("db.example.org", 5432, "192.168.1.1")).isTrue();
            assertThat(mayConnect("db.example.org", 5432, "2001:db8::1")).isTrue();
        }

        @Test
        void refusesAListedNameThatTurnsIntoSomethingForbidden() {
            assertThat(mayConnect("db.example.org", 5432, "169.254.169.254")).isFalse();
            assertThat(mayConnect("db.example.org", 5432, "fe80::1")).isFalse();
            assertThat(mayConnect("db.example.org", 5432, "127.0.0.2")).isFalse();
        }

        @Test
        void letsAListedNameBeLoopbackOnlyWhenThatAddressIsListed() {
            assertThat(mayConnect("db.example.org", 5432, "127.0.0.1")).isTrue();
            assertThat(AllowedHosts.parse("db.example.org")
                            .mayConnect(at("db.example.org", 5432), address("127.0.0.1")))
                    .isFalse();
        }

        @Test
        void refusesLocalhostThatIsElsewhere() {
            AllowedHosts development = AllowedHosts.parse("localhost");
            assertThat(development.mayConnect(at("localhost", 5432), address("127.0.0.1")))
                    .isTrue();
            assertThat(development.mayConnect(at("localhost", 5432), address("::1")))
                    .isTrue();
            assertThat(development.mayConnect(at("localhost", 5432), address("192.0.2.1")))
                    .isFalse();
        }

        @Test
        void allowsAnUnlistedNameOnlyInsideAListedBlock() {
            assertThat(mayConnect("other.example.org", 5432, "10.20.3.4")).isTrue();
            assertThat(mayConnect("other.example.org", 5432, "10.21.3.4")).isFalse();
        }

        private boolean mayConnect(String host, int port, String resolved) {
            return cut.mayConnect(at(host, port), address(resolved));
        }
    }

    @Nested
    class Syntax {

        @Test
        void readsBackWhatItWrites() {
            assertThat(AllowedHosts.parse(cut.toString())).hasToString(cut.toString());
        }

        @Test
        void allowsNothingWhenEmpty() {
            assertThat(AllowedHosts.parse(" , ").mayReach(at("localhost", 5432)))
                    .isFalse();
        }

        @Test
        void addsTheServerOfAUrl() {
            AllowedHosts both = AllowedHosts.parse("localhost").and(AllowedHosts.only(at("db.example.org", 15432)));
            assertThat(both.mayReach(at("db.example.org", 15432))).isTrue();
            assertThat(both.mayReach(at("db.example.org", 5432))).isFalse();
            assertThat(AllowedHosts.only(at("[::1]", 7)).mayReach(at("[::1]", 7)))
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "h:",
                    "h:0",
                    "h:70000",
                    "h:a",
                    "h:1|",
                    "h:5432,h:|1",
                    "my_host",
                    "127.1",
                    "10.0.0.0/33",
                    "10.0.0.0/-1",
                    "10.0.0.0/8/8",
                    "[::1",
                    "::1]",
                    "[::1]/129",
                    "[h]",
                    "*.example.org",
                    "http://h",
                    "fd12::/32:5432"
                })
        void refusesWhatItCannotReadNamingTheEntry(String wrong) {
            assertThatIllegalArgumentException().isThrownBy(() -> AllowedHosts.parse("localhost, " + wrong));
        }
    }

    private static Endpoint at(String host, int port) {
        return new Endpoint(Host.parse(host), port);
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
