package org.causepilot.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.causepilot.account.entity.EmailAddress;
import org.causepilot.platform.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final EmailAddress OWNER = new EmailAddress("anna.schneider@example.org");

    @ParameterizedTest
    @CsvSource({
        "short,                      too-short",
        "seven77,                    too-short",
        "éééééé,                     too-short",
        "Anna.Schneider@example.ORG, like-email",
        "anna.schneider,             like-email",
        "Password1234,               too-common",
        "Password,                   too-common",
        "12345678,                   too-common",
        "motdepasse123,              too-common",
        "aaaaaaaaaaaaaaaa,           too-common",
        "abababababababab,           too-common",
    })
    void turnsDownWhatIsGuessedFirst(String password, String code) {
        assertThat(PasswordRule.brokenBy("password", password, OWNER))
                .map(FieldError::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "huit let", "Tr0ub4dor&3xyz", "пароль из слов"})
    void takesWhatIsLongEnough(String password) {
        assertThat(PasswordRule.brokenBy("password", password, OWNER)).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        String eightSigns = "😀😁😂😃😄😅😆😇";
        assertThat(PasswordRule.brokenBy("password", eightSigns, OWNER)).isEmpty();
    }

    @Test
    void namesTheFieldAndNotThePassword() {
        FieldError error =
                PasswordRule.brokenBy("new_password", "x".repeat(129), OWNER).orElseThrow();
        assertThat(error.field()).isEqualTo("new_password");
        assertThat(error.code()).isEqualTo("too-long");
        assertThat(error.message().toString()).doesNotContain("xx").contains("128");
    }
}
