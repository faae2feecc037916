package org.causepilot.platform.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causepilot.platform.problem.PreconditionFailedException;

/** The version of a row as a strong entity tag, and the check against {@code If-Match} (RFC 9110, section 13.1.1). */
public final class EntityTags {

    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * @param ifMatch the header as it came; null when the client does not care
     * @throws PreconditionFailedException when it names other versions only
     */
    public static void require(String ifMatch, long version) {
        Long expected = expected(ifMatch);
        if (expected != null && expected != version) {
            throw new PreconditionFailedException();
        }
    }

    /**
     * The version that {@code If-Match} asks for, to be compared where the row is locked.
     *
     * @return null when the client does not care
     * @throws PreconditionFailedException when it is no tag of ours: then it matches nothing
     */
    public static Long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = OURS.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new PreconditionFailedException();
        }
        return Long.valueOf(tag.group(1));
    }
}
