package org.causepilot.platform.http;

import java.util.UUID;
import org.causepilot.platform.problem.NotFoundException;

/** An id in a path. One that is no UUID names nothing: 404, like an unknown one. */
public record PathId(UUID value) {

    public PathId(String text) {
        this(parse(text));
    }

    private static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
