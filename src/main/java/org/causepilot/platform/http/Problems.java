package org.causepilot.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.causepilot.platform.json.MalformedJsonException;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;

/** Shapes refusals into answers, in the reader's language. */
final class Problems {

    private Problems() {}

    static ProblemAnswer of(DomainException failure, Locale locale, String path) {
        List<ProblemAnswer.Field> fields = failure.errors().stream()
                .map(error -> new ProblemAnswer.Field(
                        error.field(), error.code(), error.message().in(locale)))
                .toList();
        return of(failure.type(), status(failure), failure.detail(), locale, path, fields);
    }

    static ProblemAnswer of(ProblemType type, Message detail, Locale locale, String path) {
        return of(type, type.status(), detail, locale, path, List.of());
    }

    /** For statuses that HTTP itself explains: {@code about:blank}, RFC 9457, section 4.2.1. */
    static ProblemAnswer plain(int status, Locale locale, String path) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? String.valueOf(status) : known.getReasonPhrase();
        Message detail = Message.of("platform.http", status + " " + title);
        return new ProblemAnswer("about:blank", title, status, detail.in(locale), path, List.of());
    }

    static Response.ResponseBuilder response(ProblemAnswer problem, Locale locale) {
        return Response.status(problem.status())
                .type(ProblemAnswer.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    private static ProblemAnswer of(
            ProblemType type,
            int status,
            Message detail,
            Locale locale,
            String path,
            List<ProblemAnswer.Field> fields) {
        return new ProblemAnswer(
                "/problems/" + type.code(), type.title().in(locale), status, detail.in(locale), path, fields);
    }

    private static int status(DomainException failure) {
        return failure instanceof MalformedJsonException
                ? Response.Status.BAD_REQUEST.getStatusCode()
                : failure.type().status();
    }
}
