package org.causepilot.account.control;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.causepilot.account.entity.EmailAddress;
import org.causepilot.platform.problem.FieldError;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * Length is what counts; demands for digits and signs only make passwords that are hard to remember and easy to guess. Eight
 * characters are the least that NIST SP 800-63B and OWASP ASVS allow where guesses are throttled, as they are here. Turned
 * down besides: what an attacker tries first.
 */
public final class PasswordRule {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = Set.of(
            "password",
            "password1",
            "password123",
            "12345678",
            "123456789",
            "1234567890",
            "11111111",
            "qwerty123",
            "qwertyuiop",
            "azerty123",
            "azertyuiop",
            "motdepasse",
            "changeme",
            "letmein123",
            "iloveyou",
            "adminadmin",
            "admin123",
            "admin1234",
            "welcome1",
            "causepilot",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "111111111111",
            "000000000000",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdfghjkl",
            "azertyuiop12",
            "azertyuiop123",
            "azertyuiopqsdfghjklm",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "motdepasse12",
            "motdepasse123",
            "motdepasse1234",
            "administrator",
            "administrateur",
            "changemeplease",
            "changeme1234",
            "iloveyou1234",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "abcdefghijkl",
            "abcdef123456",
            "causepilot123",
            "causepilotadmin");

    private PasswordRule() {}

    /**
     * @param field what the password's field is called, for the message
     * @throws ValidationException when the password is too easy
     */
    public static void require(String field, String password, EmailAddress owner) {
        brokenBy(field, password, owner).ifPresent(error -> {
            throw new ValidationException(java.util.List.of(error));
        });
    }

    static Optional<FieldError> brokenBy(String field, String password, EmailAddress owner) {
        int length = password.codePointCount(0, password.length());
        String folded = password.strip().toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return error(field, "too-short", Message.of("platform.field.too-short", SHORTEST));
        } else if (length > LONGEST) {
            return error(field, "too-long", Message.of("platform.field.too-long", LONGEST));
        } else if (folded.equals(owner.value()) || folded.equals(owner.mailbox())) {
            return error(field, "like-email", Message.of("account.password-like-email"));
        } else if (COMMON.contains(folded) || folded.chars().distinct().count() < 3) {
            return error(field, "too-common", Message.of("account.password-too-common"));
        }
        return Optional.empty();
    }

    private static Optional<FieldError> error(String field, String code, Message message) {
        return Optional.of(new FieldError(field, code, message));
    }
}
