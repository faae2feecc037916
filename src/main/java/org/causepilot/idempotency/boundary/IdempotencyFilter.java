package org.causepilot.idempotency.boundary;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.causepilot.audit.control.ActingPerson;
import org.causepilot.idempotency.control.KeptAnswers;
import org.causepilot.idempotency.entity.Attempt;
import org.causepilot.idempotency.entity.IdempotencyKey;
import org.causepilot.idempotency.entity.RequestDigest;
import org.causepilot.platform.http.Spool;
import org.causepilot.platform.json.RecordBodyReader;

/** Behind the doors: nobody gets an answer again who might not ask for it any more. */
@Priority(Priorities.AUTHORIZATION + 100)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOGGER = Logger.getLogger(IdempotencyFilter.class.getName());
    private static final String ATTEMPT = IdempotencyFilter.class.getName();

    private static final String BODY = Spool.class.getName();

    private final KeptAnswers answers;
    private final ActingPerson actingPerson;
    private final int largestBody;

    IdempotencyFilter(KeptAnswers answers, ActingPerson actingPerson, int largestBody) {
        this.answers = answers;
        this.actingPerson = actingPerson;
        this.largestBody = largestBody;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        List<String> given = request.getHeaders().get(IdempotencyKey.HEADER);
        UUID user = actingPerson.get().id();
        if (given == null || user == null) {
            return;
        }
        IdempotencyKey key = new IdempotencyKey(String.join(",", given));
        Attempt attempt = answers.begin(user, key, digest(request));
        if (attempt.kept().isPresent()) {
            request.abortWith(Replay.of(attempt.kept().get()));
        } else {
            request.setProperty(ATTEMPT, attempt);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getProperty(BODY) instanceof Spool body) {
            body.close();
        }
        if (request.getProperty(ATTEMPT) instanceof Attempt attempt) {
            request.removeProperty(ATTEMPT);
            keep(attempt, response);
        }
    }

    /** The work is done: that its answer cannot be kept must not make it look as if it were not. */
    private void keep(Attempt attempt, ContainerResponseContext response) {
        try {
            answers.finish(attempt, Replay.recorded(response));
        } catch (RuntimeException notKept) {
            LOGGER.log(Level.WARNING, "an answer with an idempotency key could not be kept", notKept);
        }
    }

    private byte[] digest(ContainerRequestContext request) throws IOException {
        URI target = request.getUriInfo().getRequestUri();
        String query = target.getRawQuery() == null ? "" : '?' + target.getRawQuery();
        return RequestDigest.of(request.getMethod(), target.getRawPath() + query, body(request));
    }

    private byte[] body(ContainerRequestContext request) throws IOException {
        return largestBody > RecordBodyReader.LARGEST ? digestOfLargeBody(request) : smallBody(request);
    }

    /** Longer ones than allowed are refused later, whatever stands in their rest. */
    private byte[] smallBody(ContainerRequestContext request) throws IOException {
        InputStream rest = request.getEntityStream();
        byte[] body = rest.readNBytes(largestBody + 1);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(body), rest));
        return body;
    }

    private byte[] digestOfLargeBody(ContainerRequestContext request) throws IOException {
        Spool spool = Spool.of(request.getEntityStream(), largestBody);
        request.setProperty(BODY, spool);
        request.setEntityStream(spool.stream());
        return RequestDigest.of(spool.stream());
    }
}
