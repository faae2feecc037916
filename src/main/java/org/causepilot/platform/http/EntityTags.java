package org.causepilot.platform.http;

import jakarta.ws.rs.core.EntityTag;
import org.causepilot.platform.problem.PreconditionFailedException;

/** The version of a row as a strong entity tag, and the check against {@code If-Match} (RFC 9110, section 13.1.1). */
public final class EntityTags {

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * @param ifMatch the header as it came; null when the client does not care
     * @throws PreconditionFailedException when it names other versions only
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String current = '"' + Long.toString(version) + '"';
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals(current)) {
                return;
            }
        }
        throw new PreconditionFailedException();
    }
}
