package org.causepilot.connection.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** For every string that can be made: what is written is read back, by all who look at it, without its password. */
class ConnectionStringRoundTripTest {

    private static final int ROUNDS = 5_000;

    private final AnyString strings = new AnyString(20_261_123);

    @Test
    void readsBackWhatItWrites() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionString any = strings.next();
            assertThat(ConnectionString.parse(any.render()))
                    .as("round %d", round)
                    .isEqualTo(any);
        }
    }

    @Test
    void rendersTheSameAfterReading() {
        for (int round = 0; round < ROUNDS; round++) {
            String rendered = strings.next().render();
            assertThat(ConnectionString.parse(rendered).render()).isEqualTo(rendered);
        }
    }

    @Test
    void keepsThePasswordForTheMaskedFormOfTheSameTarget() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionString any = strings.next();
            assertThat(ConnectionString.parse(any.masked(), any)).isEqualTo(any);
        }
    }

    @Test
    void readsBackAServerUrl() {
        for (int round = 0; round < ROUNDS; round++) {
            ServerUrl server = ServerUrl.of(strings.next());
            assertThat(ServerUrl.parse(server.render())).isEqualTo(server);
        }
    }

    /** The guard judges the endpoint, the audit trail keeps the target, people see the mask: it is one place. */
    @Test
    void showsEverybodyTheSameTarget() {
        for (int round = 0; round < ROUNDS; round++) {
            ConnectionString any = ConnectionString.parse(strings.next().render());
            ConnectionString shown = ConnectionString.parse(any.masked(), any);
            assertThat(any.target()).isEqualTo(any.endpoint() + "/" + any.database());
            assertThat(shown.target()).isEqualTo(any.target());
            assertThat(shown.user()).isEqualTo(any.user());
            assertThat(any.masked())
                    .isEqualTo(any.render()
                            .replace(
                                    ":" + PercentCoding.encode(any.password()) + "@" + any.host(),
                                    ":****@" + any.host()));
            assertThat(any.masked()).contains("@" + any.endpoint() + "/");
        }
    }

    @Test
    void reachesEveryPlaneAndScriptOfUnicode() {
        BitSet seen = new BitSet();
        for (int round = 0; round < ROUNDS; round++) {
            strings.next().password().codePoints().forEach(seen::set);
        }
        assertThat(seen.get(0x300, 0x370).cardinality()).isPositive();
        assertThat(seen.get(0x590, 0x700).cardinality()).isPositive();
        for (int plane = 0; plane <= 16; plane++) {
            assertThat(seen.get(plane << 16, plane + 1 << 16).cardinality())
                    .as("plane %d", plane)
                    .isPositive();
        }
    }
}
