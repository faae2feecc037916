package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** For every string that can be made: what is written is read back, and its password is nowhere in the masked form. */
class ConnectionStringRoundTripTest {

    private static final int ROUNDS = 5_000;
    private static final List<String> HOSTS =
            List.of("db.example.org", "localhost", "a", "10.1.2.3", "255.255.255.255", "[::1]", "[2001:db8::1:0:2]");

    private final Random random = new Random(20_261_123);

    @Test
    void readsBackWhatItWrites() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionString any = any();
            assertThat(ConnectionString.parse(any.render()))
                    .as("round %d", round)
                    .isEqualTo(any);
        }
    }

    @Test
    void rendersTheSameAfterReading() {
        for (int round = 0; round < ROUNDS; round++) {
            String rendered = any().render();
            assertThat(ConnectionString.parse(rendered).render()).isEqualTo(rendered);
        }
    }

    @Test
    void keepsThePasswordForTheMaskedFormOfTheSameTarget() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionString any = any();
            assertThat(ConnectionString.parse(any.masked(), any)).isEqualTo(any);
        }
    }

    @Test
    void readsBackAServerUrl() {
        for (int round = 0; round < ROUNDS; round++) {
            ServerUrl server = ServerUrl.of(any());
            assertThat(ServerUrl.parse(server.render())).isEqualTo(server);
        }
    }

    private ConnectionString any() {
        return ConnectionString.of(
                new Endpoint(Host.parse(HOSTS.get(random.nextInt(HOSTS.size()))), 1 + random.nextInt(65_535)),
                name(),
                new Credentials(name(), text(40, codePoint -> !Characters.isControl(codePoint))),
                new ConnectionOptions(
                        Optional.of(SslMode.values()[random.nextInt(6)]).filter(mode -> random.nextBoolean()),
                        Optional.of(Duration.ofSeconds(random.nextInt(40))).filter(time -> random.nextBoolean()),
                        Optional.of(text(40, c -> c >= 0x20 && c < 0x7f)).filter(name -> random.nextBoolean())));
    }

    private String name() {
        return text(15, c -> !Characters.isControl(c) && !Characters.isInvisible(c));
    }

    /** Half of it ASCII, where the grammar lives; the rest from the whole of Unicode. */
    private String text(int longest, IntPredicate allowed) {
        int length = 1 + random.nextInt(longest);
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            int codePoint = random.nextInt(random.nextBoolean() ? 0x80 : 0x110000);
            if (!Characters.isBroken(codePoint) && allowed.test(codePoint)) {
                text.appendCodePoint(codePoint);
            }
        }
        return Mask.covers(text.toString()) ? "plain" : text.toString();
    }
}
