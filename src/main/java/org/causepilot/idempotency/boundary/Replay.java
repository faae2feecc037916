package org.causepilot.idempotency.boundary;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.causepilot.idempotency.entity.KeptAnswer;
import org.causepilot.platform.http.ProblemAnswer;
import org.causepilot.platform.json.JsonForm;

/** Answers on their way into the store, and out again. */
final class Replay {

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int FIRST_PROBLEM = 400;

    private Replay() {}

    static KeptAnswer recorded(ContainerResponseContext response) {
        URI location = response.getLocation();
        EntityTag tag = response.getEntityTag();
        return new KeptAnswer(
                response.getStatus(),
                location == null ? null : location.toString(),
                tag == null ? null : tag.getValue(),
                response.hasEntity() ? JsonForm.of(response.getEntity()) : null);
    }

    static Response of(KeptAnswer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(REPLAYED, true).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.entityTag() != null) {
            response.tag(answer.entityTag());
        }
        if (answer.body() != null) {
            response.entity(answer.body()).type(mediaType(answer.status()));
        }
        return response.build();
    }

    private static String mediaType(int status) {
        String type = status < FIRST_PROBLEM ? MediaType.APPLICATION_JSON : ProblemAnswer.MEDIA_TYPE;
        return type + ";charset=UTF-8";
    }
}
