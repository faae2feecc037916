package org.causepilot.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UserTest {

    /** It stands still: the generation must move on all the same. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    private final User cut =
            new User(UUID.randomUUID(), new EmailAddress("Anna@example.org"), " Ana Ünal ", Language.FR, clock);

    @Test
    void voidsTokensWithANewPassword() {
        assertThat(generationMoves(user -> user.choosePassword("hash", false, clock)))
                .isTrue();
    }

    @Test
    void voidsTokensWithADeactivationAndKeepsThemVoidAfterIt() {
        long before = cut.snapshot().tokenGeneration();
        cut.beActive(false, clock);
        cut.beActive(true, clock);
        assertThat(cut.snapshot().isActive()).isTrue();
        assertThat(cut.snapshot().tokenGeneration()).isGreaterThan(before);
    }

    @Test
    void voidsTokensWithANewRight() {
        assertThat(generationMoves(user -> user.beSuperadmin(true, clock))).isTrue();
        assertThat(generationMoves(user -> user.beSuperadmin(false, clock))).isTrue();
    }

    @Test
    void keepsTokensWhenNothingOfThemChanges() {
        assertThat(generationMoves(user -> user.rename("Anna", clock))).isFalse();
        assertThat(generationMoves(user -> user.beActive(true, clock))).isFalse();
        assertThat(generationMoves(user -> user.beSuperadmin(false, clock))).isFalse();
    }

    @Test
    void hasNoPasswordAtFirst() {
        assertThat(cut.passwordHash()).isEmpty();
        assertThat(cut.snapshot().fullName()).isEqualTo("Ana Ünal");
    }

    /** A form sends the address that there is along with a new name. */
    @Test
    void isVouchedForByAnotherAddressAndNotByTheSameAgain() {
        EmailAddress invited = new EmailAddress("anna@example.org");
        User unknown = User.invited(UUID.randomUUID(), invited, "Anna", Language.FR, clock);

        unknown.moveTo(invited, clock);
        assertThat(unknown.isAddressProven()).isFalse();
        unknown.moveTo(new EmailAddress("ana@example.org"), clock);
        assertThat(unknown.isAddressProven()).isTrue();
    }

    private boolean generationMoves(Consumer<User> change) {
        long before = cut.snapshot().tokenGeneration();
        change.accept(cut);
        return cut.snapshot().tokenGeneration() != before;
    }
}
