package org.causepilot.secret.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.causepilot.secret.entity.SecretPlace;
import org.causepilot.secret.entity.SecretUnreadable;
import org.causepilot.testing.TestKeyset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecretSealerTest {

    private static final String SECRET = "postgresql://user:password@host/database";
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final int NONCES = 100_000;
    private static final int NONCE = 5;
    private static final int BEHIND_NONCE = NONCE + 12;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LOUD = Logger.getLogger(SecretSealer.class.getName());

    private final List<SecretUnreadable> heard = new ArrayList<>();
    private final SecretPlace place = new SecretPlace("organizations", "connection_sealed", UUID.randomUUID(), 2);
    private final TestKeyset old = TestKeyset.ofOneKey();
    private final TestKeyset both = old.withNewPrimary();
    private final SecretSealer cut = sealer(both);

    @BeforeEach
    void quiet() {
        LOUD.setUseParentHandlers(false);
    }

    @AfterEach
    void loudAgain() {
        LOUD.setUseParentHandlers(true);
    }

    @Nested
    class Opening {

        private final byte[] sealed = cut.seal(SECRET, place);

        @Test
        void refusesEveryCiphertextWithOneBitChanged() {
            for (int index = 0; index < sealed.length; index++) {
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    byte[] changed = sealed.clone();
                    changed[index] ^= (byte) (1 << bit);
                    refuses(changed, place);
                }
            }
        }

        @Test
        void refusesEveryCiphertextThatIsCutOff() {
            for (int length = 0; length < sealed.length; length++) {
                refuses(Arrays.copyOf(sealed, length), place);
            }
        }

        @Test
        void refusesAnotherOwnerTableColumnAndRevision() {
            refuses(sealed, new SecretPlace(place.table(), place.column(), UUID.randomUUID(), place.revision()));
            refuses(sealed, new SecretPlace("users", place.column(), place.owner(), place.revision()));
            refuses(sealed, new SecretPlace(place.table(), "name", place.owner(), place.revision()));
            refuses(sealed, new SecretPlace(place.table(), place.column(), place.owner(), place.revision() + 1));
            refuses(sealed, new SecretPlace(place.table(), place.column(), place.owner(), place.revision() - 1));
        }

        @Test
        void refusesACiphertextThatNamesAnotherKeyOfTheKeyset() {
            byte[] underOld = old.seal(SECRET, place);
            byte[] swapped = sealed.clone();
            System.arraycopy(underOld, 1, swapped, 1, Integer.BYTES);

            refuses(swapped, place);
        }

        @Test
        void refusesTheCiphertextOfAKeyThatItDoesNotHave() {
            refuses(TestKeyset.ofOneKey().seal(SECRET, place), place);
        }

        @Test
        void tellsWhereAndNothingOfWhat() {
            List<String> lines = linesWhile(() ->
                    assertThatThrownBy(() -> cut.open(sealed, otherPlace())).isNotNull());

            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("organizations.connection_sealed", OTHER.toString(), "revision 2")
                            .doesNotContain("password"));
            assertThat(heard)
                    .singleElement()
                    .extracting(SecretUnreadable::place)
                    .isEqualTo(otherPlace());
        }

        private SecretPlace otherPlace() {
            return new SecretPlace(place.table(), place.column(), OTHER, place.revision());
        }

        private void refuses(byte[] ciphertext, SecretPlace where) {
            assertThatThrownBy(() -> cut.open(ciphertext, where)).isInstanceOf(UnreadableSecretException.class);
            assertThatThrownBy(() -> cut.reseal(ciphertext, where)).isInstanceOf(UnreadableSecretException.class);
        }
    }

    @Nested
    class Sealing {

        @Test
        void neverUsesANonceTwice() {
            Set<String> nonces = new HashSet<>();
            for (int time = 0; time < NONCES; time++) {
                nonces.add(HexFormat.of().formatHex(cut.seal("", place), NONCE, BEHIND_NONCE));
            }
            assertThat(nonces).hasSize(NONCES);
        }

        @Test
        void namesItsKeyInTheCiphertext() {
            byte[] sealed = cut.seal(SECRET, place);

            assertThat(HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(sealed, 1, NONCE)))
                    .isEqualTo(cut.primaryKeyId())
                    .isEqualTo(both.primaryKeyId());
            assertThat(cut.keyIds()).containsExactlyInAnyOrder(old.primaryKeyId(), both.primaryKeyId());
        }

        @Test
        void againBringsASecretUnderThePrimaryKey() {
            byte[] again = cut.reseal(old.seal(SECRET, place), place);

            assertThat(cut.open(again, place)).isEqualTo(SECRET);
            assertThat(sealer(both).open(again, place)).isEqualTo(SECRET);
            assertThat(HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(again, 1, NONCE)))
                    .isEqualTo(both.primaryKeyId());
        }
    }

    @Test
    void refusesAKeysetWhoseKeyLeavesNoTraceInTheCiphertext() {
        String raw = both.json().replace("\"TINK\"", "\"RAW\"");

        assertThatThrownBy(() -> sealer(raw))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outputPrefixType must be TINK");
    }

    private SecretSealer sealer(TestKeyset keyset) {
        return sealer(keyset.json());
    }

    private SecretSealer sealer(String keyset) {
        SecretSealer sealer = new SecretSealer(Optional.of(keyset), ears());
        sealer.readKeyset();
        return sealer;
    }

    @SuppressWarnings("unchecked")
    private Event<SecretUnreadable> ears() {
        return (Event<SecretUnreadable>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    heard.add((SecretUnreadable) arguments[0]);
                    return null;
                });
    }

    private static List<String> linesWhile(Runnable work) {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        LOUD.addHandler(handler);
        try {
            work.run();
        } finally {
            LOUD.removeHandler(handler);
        }
        return lines;
    }
}
