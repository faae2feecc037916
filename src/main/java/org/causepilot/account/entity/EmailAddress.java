package org.causepilot.account.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * What a person signs in with. Kept in lower case: no provider in use tells {@code Anna@} from {@code anna@}, and two
 * accounts that look alike are an invitation to fraud.
 */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+");

    public EmailAddress {
        value = normalised(value);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new ValidationException("email", "not-an-email", Message.of("platform.field.not-an-email"));
        }
    }

    /** The same form for addresses that nobody checked, as they are typed at sign-in. */
    public static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The part before the {@code @}. */
    public String mailbox() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
