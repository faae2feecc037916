package org.causepilot.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.ParseException;
import java.util.Locale;
import org.causepilot.platform.json.Constraints;
import org.causepilot.platform.problem.DomainException;
import org.causepilot.platform.problem.Languages;
import org.causepilot.platform.problem.Message;
import org.causepilot.platform.problem.ProblemType;
import org.causepilot.platform.problem.ValidationException;

/** Turns whatever a resource throws into a problem; the only place that decides what a client is told of a failure. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (failure instanceof DomainException known) {
            return known(known, locale);
        }
        if (failure instanceof ConstraintViolationException broken) {
            return known(new ValidationException(Constraints.errors(broken.getConstraintViolations())), locale);
        }
        if (failure instanceof WebApplicationException http) {
            return http(http, locale);
        }
        if (isUnreadableHeader(failure)) {
            return http(new BadRequestException(), locale);
        }
        if (Outage.explains(failure)) {
            return outage(locale);
        }
        Message detail = Message.of("platform.internal", Incident.open(request, failure));
        return answer(ProblemType.INTERNAL, detail, locale);
    }

    /** Jersey reads some headers only when it needs them, an {@code If-None-Match} for example, and then fails like this. */
    private static boolean isUnreadableHeader(Throwable failure) {
        return failure instanceof ProcessingException && failure.getCause() instanceof ParseException;
    }

    /** Without our own database no organization can be found, nor its database. */
    private Response outage(Locale locale) {
        Outage.log();
        ProblemType type = ProblemType.ORGANIZATION_DATABASE_UNAVAILABLE;
        return Problems.response(
                        Problems.of(type, Message.of("platform.outage"), locale, request.getRequestURI()), locale)
                .header(HttpHeaders.RETRY_AFTER, Outage.WORTH_ANOTHER_TRY.toSeconds())
                .build();
    }

    private Response known(DomainException failure, Locale locale) {
        Response.ResponseBuilder response =
                Problems.response(Problems.of(failure, locale, request.getRequestURI()), locale);
        failure.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        if (failure.type() == ProblemType.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private Response http(WebApplicationException failure, Locale locale) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 401 -> unauthorized(locale);
            case 403 -> answer(ProblemType.FORBIDDEN, Message.of("platform.forbidden"), locale);
            case 404 -> answer(ProblemType.NOT_FOUND, Message.of("platform.not-found"), locale);
            case 500 ->
                answer(ProblemType.INTERNAL, Message.of("platform.internal", Incident.open(request, failure)), locale);
            default -> plain(failure, locale);
        };
    }

    private Response unauthorized(Locale locale) {
        return Problems.response(
                        Problems.of(
                                ProblemType.UNAUTHORIZED,
                                Message.of("platform.unauthorized"),
                                locale,
                                request.getRequestURI()),
                        locale)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private Response plain(WebApplicationException failure, Locale locale) {
        Response original = failure.getResponse();
        Response.ResponseBuilder response =
                Problems.response(Problems.plain(original.getStatus(), locale, request.getRequestURI()), locale);
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    private Response answer(ProblemType type, Message detail, Locale locale) {
        return Problems.response(Problems.of(type, detail, locale, request.getRequestURI()), locale)
                .build();
    }
}
