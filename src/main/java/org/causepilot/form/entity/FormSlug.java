package org.causepilot.form.entity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/** A form's name in its public address. */
public record FormSlug(String value) {

    public static final int LONGEST = 80;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws ValidationException when it cannot be one */
    public FormSlug {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new ValidationException("slug", "bad-slug", Message.of("form.bad-slug", LONGEST));
        }
    }

    /** Empty when it cannot be one. */
    public static Optional<FormSlug> of(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Optional.of(new FormSlug(text))
                : Optional.empty();
    }

    /**
     * {@code Appel d’été 2026} becomes {@code appel-d-ete-2026}.
     *
     * @throws ValidationException when nothing is left, as of a title without a Latin letter
     */
    public static FormSlug fromTitle(String title) {
        String words = Folded.of(title).replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", "");
        String cut = words.substring(0, Math.min(LONGEST, words.length()));
        return new FormSlug(cut.replaceFirst("-$", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
