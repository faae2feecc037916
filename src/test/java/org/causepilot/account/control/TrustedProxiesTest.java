package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies cut = new TrustedProxies(Optional.of("10.0.0.0/8, ::1"));

    @Test
    void believesNobodyUnlessTold() {
        assertThat(new TrustedProxies(Optional.empty()).client("10.0.0.1", List.of("203.0.113.7")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void believesNoStranger() {
        assertThat(cut.client("203.0.113.7", List.of("198.51.100.9"))).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a proxy tells who asked it        | 10.0.0.1 | 203.0.113.7                     | 203.0.113.7
                    through two proxies               | ::1      | 203.0.113.7, 10.1.2.3           | 203.0.113.7
                    what the client wrote is older    | 10.0.0.1 | 198.51.100.9, 203.0.113.7       | 203.0.113.7
                    even when it names a proxy        | 10.0.0.1 | 10.9.9.9, 203.0.113.7           | 203.0.113.7
                    IPv6 in one spelling              | 10.0.0.1 | 2001:DB8:0::1                   | 2001:db8::1
                    no address is worth the proxy's   | 10.0.0.1 | unknown                         | 10.0.0.1
                    nor is one with a port            | 10.0.0.1 | 203.0.113.7:1234                | 10.0.0.1
                    all of them are ours              | 10.0.0.1 | 10.0.0.3, 10.0.0.2              | 10.0.0.3
                    """)
    void readsFromTheEnd(String why, String peer, String header, String client) {
        assertThat(cut.client(peer, List.of(header))).as(why).isEqualTo(client);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertThat(cut.client("10.0.0.1", List.of("198.51.100.9", "203.0.113.7, 10.0.0.2")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void takesThePeerWhereNothingWasForwarded() {
        assertThat(cut.client("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "127.0.0.1", "127.0.0.1,::1", " fd00::/8 , 192.0.2.1 "})
    void startsWithBlocks(String setting) {
        assertThatCode(new TrustedProxies(Optional.of(setting))::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example.org", "10.0.0.0/33", "10.0.0.1,", "*"})
    void refusesToStartWithAnythingElse(String setting) {
        assertThatIllegalStateException()
                .isThrownBy(new TrustedProxies(Optional.of(setting))::check)
                .withMessageContaining("CAUSEPILOT_TRUSTED_PROXIES");
    }
}
