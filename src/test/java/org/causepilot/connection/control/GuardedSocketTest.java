package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import org.causepilot.connection.entity.AllowedHosts;
import org.causepilot.connection.entity.Authentication;
import org.causepilot.connection.entity.ConnectionString;
import org.causepilot.connection.entity.HostNotAllowedException;
import org.causepilot.connection.entity.SslMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A listener stands on each forbidden address; it must never see a packet. */
class GuardedSocketTest {

    private final RogueServer listener = RogueServer.playing(Mischief.saysNothing());

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    @Test
    void connectsToAListedAddress() throws IOException {
        try (Dial dial = dialling("127.0.0.1", "127.0.0.1");
                Socket socket = new GuardedSocketFactory(dial.key()).createSocket()) {
            socket.connect(at("localhost", 127, 0, 0, 1), 1000);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void refusesANameThatResolvesToLoopbackTheSecondTime() throws IOException {
        try (Dial dial = dialling("db.example.org:*", "db.example.org");
                Socket socket = new GuardedSocketFactory(dial.key()).createSocket()) {
            dial.policy().judge(dial.string()); // the name is listed
            assertThatExceptionOfType(ForbiddenAddressException.class)
                    .isThrownBy(() -> socket.connect(at("db.example.org", 127, 0, 0, 1), 1000));
            assertThat(dial.hasMetForbiddenAddress()).isTrue();
        }
        assertThat(listener.accepted()).isZero();
    }

    @Test
    void refusesAnAddressThatIsNotResolved() throws IOException {
        try (Dial dial = dialling("localhost", "localhost");
                Socket socket = new GuardedSocketFactory(dial.key()).createSocket()) {
            assertThatExceptionOfType(ForbiddenAddressException.class)
                    .isThrownBy(() ->
                            socket.connect(InetSocketAddress.createUnresolved("localhost", listener.port()), 1000));
        }
        assertThat(listener.accepted()).isZero();
    }

    @Test
    void refusesAnotherPortThanTheOneThatWasJudged() throws IOException {
        ConnectionString elsewhere = ConnectionString.of("127.0.0.1", 1, "d", "u", "p");
        try (Dial dial = Dial.begin(elsewhere, policy("127.0.0.1"), Limits.OF_A_TEST);
                Socket socket = new GuardedSocketFactory(dial.key()).createSocket()) {
            assertThatExceptionOfType(ForbiddenAddressException.class)
                    .isThrownBy(() -> socket.connect(at("127.0.0.1", 127, 0, 0, 1), 1000));
        }
        assertThat(listener.accepted()).isZero();
    }

    @Test
    void refusesAnAddressBesideTheListedOne() throws IOException {
        InetAddress beside = InetAddress.getByName("127.0.0.2");
        try (RogueServer other = RogueServer.on(beside, Mischief.saysNothing())) {
            ConnectionString to = ConnectionString.of("127.0.0.2", other.port(), "d", "u", "p");
            assertThatExceptionOfType(HostNotAllowedException.class)
                    .isThrownBy(() -> policy("127.0.0.1").judge(to));
            assertThatThrownBy(() -> DriverSettings.FOR_REQUESTS
                            .dataSource(to, policy("127.0.0.1"))
                            .getConnection())
                    .isInstanceOf(ConnectFailedException.class)
                    .hasMessage("forbidden-target");
            assertThat(other.accepted()).isZero();
        }
    }

    @Test
    void connectsNowhereOnceGivenUp() throws IOException {
        Dial dial = dialling("127.0.0.1", "127.0.0.1");
        GuardedSocketFactory factory = new GuardedSocketFactory(dial.key());
        dial.close();
        try (Socket late = factory.createSocket()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> late.connect(at("127.0.0.1", 127, 0, 0, 1), 1000));
        }
        assertThatThrownBy(() -> new GuardedSocketFactory(dial.key())).isInstanceOf(IllegalStateException.class);
        assertThat(listener.accepted()).isZero();
    }

    private Dial dialling(String allowed, String host) {
        return Dial.begin(ConnectionString.of(host, listener.port(), "d", "u", "p"), policy(allowed), Limits.OF_A_TEST);
    }

    private static ConnectionPolicy policy(String allowed) {
        return new ConnectionPolicy(AllowedHosts.parse(allowed), SslMode.REQUIRE, Authentication.SCRAM_SHA_256);
    }

    /** What a resolver may answer for any name. */
    private InetSocketAddress at(String name, int... address) throws UnknownHostException {
        byte[] bytes = {(byte) address[0], (byte) address[1], (byte) address[2], (byte) address[3]};
        return new InetSocketAddress(InetAddress.getByAddress(name, bytes), listener.port());
    }
}
