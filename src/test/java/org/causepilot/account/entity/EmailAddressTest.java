package org.causepilot.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.causepilot.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void isTheSameInAnyCase() {
        assertThat(new EmailAddress(" Anna@Example.ORG ")).isEqualTo(new EmailAddress("anna@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@example.org", "admin@causepilot.local", "o'neil+news@sub.example.org", "jörg@exämple.de"})
    void acceptsWhatPeopleHave(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@example.org", "anna@", "anna@b@c", "an na@example.org", "anna@exa\nmple.org"})
    void refusesWhatIsNoAddress(String address) {
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> new EmailAddress(address));
    }

    @Test
    void refusesWhatDoesNotFitTheColumn() {
        String tooLong = "anna@" + "x".repeat(EmailAddress.LONGEST);
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> new EmailAddress(tooLong));
    }
}
