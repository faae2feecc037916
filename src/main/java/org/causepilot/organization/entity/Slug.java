package org.causepilot.organization.entity;

import java.util.Set;
import java.util.regex.Pattern;
import org.causepilot.platform.paging.Folded;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ValidationException;

/**
 * An organization's short name: in addresses, in logs, and in the name of its database. At most 48 bytes, so that with
 * the usual prefix it fits into PostgreSQL's 63 for an identifier; PostgreSQL would cut a longer one without a word, and
 * two organizations would share a database.
 */
public record Slug(String value) {

    public static final int LONGEST = 48;

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> RESERVED = Set.of(
            "new",
            "api",
            "admin",
            "public",
            "null",
            "true",
            "false",
            "undefined",
            "system",
            "main",
            "template0",
            "template1",
            "postgres");

    public Slug {
        if (value.length() < 2
                || value.length() > LONGEST
                || !SHAPE.matcher(value).matches()) {
            throw new ValidationException("slug", "bad-slug", Message.of("organization.bad-slug", LONGEST));
        }
        if (RESERVED.contains(value)) {
            throw new ValidationException("slug", "reserved-slug", Message.of("organization.reserved-slug"));
        }
    }

    /**
     * {@code Croix-Rouge française} becomes {@code croix-rouge-francaise}.
     *
     * @throws ValidationException when nothing usable is left, as of a name without a Latin letter
     */
    public static Slug fromName(String name) {
        String words = Folded.of(name).replaceAll("[^a-z0-9]+", "-");
        String startsWithLetter = words.replaceFirst("^-*(?=[0-9])", "org-").replaceFirst("^-+", "");
        String cut = startsWithLetter.substring(0, Math.min(LONGEST, startsWithLetter.length()));
        return new Slug(cut.replaceFirst("-+$", ""));
    }

    /** The part of a database's name that stands for the organization. */
    public String inDatabaseName() {
        return value.replace('-', '_');
    }

    @Override
    public String toString() {
        return value;
    }
}
