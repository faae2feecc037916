package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final String PASSWORD = "correct horse battery staple";

    private final PasswordHasher cut = new PasswordHasher();

    @Test
    void recognisesThePasswordAndNoOther() {
        Optional<String> stored = Optional.of(cut.hash(PASSWORD));
        assertThat(cut.matches(PASSWORD, stored)).isTrue();
        assertThat(cut.matches(PASSWORD + " ", stored)).isFalse();
        assertThat(cut.matches("", stored)).isFalse();
    }

    @Test
    void writesAPhcStringWithOwaspsFigures() {
        assertThat(cut.hash(PASSWORD)).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
    }

    @Test
    void saltsEachHash() {
        assertThat(cut.hash(PASSWORD)).isNotEqualTo(cut.hash(PASSWORD));
    }

    /** Made by the reference implementation: argon2 somesalt -id -t 2 -k 65536 -p 1, password "password". */
    @Test
    void readsHashesWithOtherFigures() {
        String foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(cut.matches("password", Optional.of(foreign))).isTrue();
        assertThat(cut.matches("passwore", Optional.of(foreign))).isFalse();
    }

    @Test
    void takesBothSpellingsOfAnAccentForTheSame() {
        Optional<String> stored = Optional.of(cut.hash("une clé bien cachée"));
        assertThat(cut.matches("une cle\u0301 bien cache\u0301e", stored)).isTrue();
    }

    @Test
    void saysNoForPeopleWithoutAPassword() {
        assertThat(cut.matches(PASSWORD, Optional.empty())).isFalse();
    }

    @Test
    void refusesToJudgeAHashItDoesNotKnow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> cut.matches(PASSWORD, Optional.of("plain:" + PASSWORD)))
                .withMessageNotContaining(PASSWORD);
    }
}
