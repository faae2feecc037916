package org.causepilot.platform.http;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Answers about one thing, with its version as {@code ETag}. */
public final class VersionedAnswer {

    private VersionedAnswer() {}

    /** 201, with where it is from now on: below the address that was asked. */
    public static Response created(UriInfo asked, UUID id, long version, Object thing) {
        return Response.created(
                        asked.getAbsolutePathBuilder().path(id.toString()).build())
                .tag(EntityTags.of(version))
                .entity(thing)
                .build();
    }

    /** 304 when the client has it already. */
    public static Response unlessKnown(Request request, long version, Object thing) {
        Response.ResponseBuilder known = request.evaluatePreconditions(EntityTags.of(version));
        return known == null ? of(version, thing) : known.build();
    }

    public static Response of(long version, Object thing) {
        return Response.ok(thing).tag(EntityTags.of(version)).build();
    }
}
